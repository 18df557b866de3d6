import { type ButtonProps as TaroButtonProps, Button as TaroButton, Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y } from './a11y'
import './button.scss'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { type TapHandler, useGuardedTap } from './use-guarded-tap'

export interface ButtonProps {
  /** primary: the one thing to do here; default: another way; warn: cannot be undone; plain: text only. */
  kind?: 'primary' | 'default' | 'warn' | 'plain'
  /** small: as wide as its text, 44 px high (60 in elder mode). */
  small?: boolean
  icon?: IconName
  /** Further taps are ignored until a returned promise settles; meanwhile the button turns a wheel. */
  onTap?: TapHandler
  loading?: boolean
  disabled?: boolean
  /** Why it cannot be pressed; shown under a disabled button. */
  reason?: string
  /** WeChat's own abilities, such as `share`. */
  openType?: TaroButtonProps['openType']
  id?: string
  className?: string
}

export function Button(props: PropsWithChildren<ButtonProps>) {
  const { kind = 'primary', small, icon, loading, disabled, reason, className, children } = props
  const { busy, tap } = useGuardedTap(disabled ? undefined : props.onTap)
  const turning = loading === true || busy
  const inert = disabled === true || turning
  const look = classes('lb-button', `lb-button--${kind}`, small && 'lb-button--small', inert && 'lb-button--inert')
  return (
    <View className={classes('lb-button-box', small && 'lb-button-box--small', className)}>
      <Plate id={props.id} className={look} inert={inert} openType={props.openType} onTap={tap}>
        <View className="lb-button__inside">
          {turning ? <View className="lb-wheel" /> : icon !== undefined && <Icon name={icon} />}
          <Text className="lb-button__text">{children}</Text>
        </View>
      </Plate>
      {disabled && reason !== undefined && <View className="lb-button__reason">{reason}</View>}
    </View>
  )
}

interface PlateProps {
  id?: string
  className: string
  inert: boolean
  openType?: TaroButtonProps['openType']
  onTap: () => void
  children: ReactNode
}

/**
 * What is touched. WeChat's abilities need its native button; everything else is a plain view, which
 * looks the same on both targets, while Taro's H5 button brings colours that win over a class.
 */
function Plate({ id, className, inert, openType, onTap, children }: PlateProps) {
  const hover = inert ? 'none' : 'lb-button--pressed'
  if (openType !== undefined && process.env.TARO_ENV === 'weapp') {
    return (
      <TaroButton id={id} className={className} hoverClass={hover} disabled={inert} openType={inert ? undefined : openType} onClick={onTap}>
        {children}
      </TaroButton>
    )
  }
  return (
    <View id={id} className={className} hoverClass={hover} onClick={onTap} {...a11y('button')} {...(inert ? { ariaDisabled: 'true' } : {})}>
      {children}
    </View>
  )
}
