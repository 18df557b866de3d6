import { type ButtonProps as TaroButtonProps, Button as TaroButton, Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
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
  return (
    <View className={classes('lb-button-box', small && 'lb-button-box--small', className)}>
      <TaroButton
        id={props.id}
        className={classes('lb-button', `lb-button--${kind}`, small && 'lb-button--small', inert && 'lb-button--inert')}
        hoverClass={inert ? 'none' : 'lb-button--pressed'}
        disabled={inert}
        openType={inert ? undefined : props.openType}
        onClick={tap}
      >
        <View className="lb-button__inside">
          {turning ? <View className="lb-wheel" /> : icon !== undefined && <Icon name={icon} />}
          <Text className="lb-button__text">{children}</Text>
        </View>
      </TaroButton>
      {disabled && reason !== undefined && <View className="lb-button__reason">{reason}</View>}
    </View>
  )
}
