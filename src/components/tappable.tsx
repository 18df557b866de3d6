import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from './a11y'
import { type TapHandler, useGuardedTap } from './use-guarded-tap'

export interface TappableProps {
  onTap?: TapHandler
  className?: string
  id?: string
  /** What a screen reader says instead of the content. */
  label?: string
  role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'link'
  disabled?: boolean
  checked?: boolean
}

/** An area that answers a tap and shows that it is pressed. Without `onTap` it is a plain view. */
export function Tappable({ onTap, className, id, label, role = 'button', disabled, checked, children }: PropsWithChildren<TappableProps>) {
  const { tap } = useGuardedTap(disabled ? undefined : onTap)
  if (onTap === undefined) {
    return (
      <View id={id} className={className}>
        {children}
      </View>
    )
  }
  const state = { ...(disabled ? { ariaDisabled: 'true' } : {}), ...(checked === undefined ? {} : { ariaChecked: String(checked) }) }
  return (
    <View
      id={id}
      className={className}
      hoverClass={disabled ? 'none' : 'lb-pressed'}
      hoverStayTime={80}
      onClick={tap}
      {...a11y(role, label)}
      {...state}
    >
      {children}
    </View>
  )
}
