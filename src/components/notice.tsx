import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './notice.scss'
import type { Tone } from './tag'
// The colours of the tones are written there.
import './tag.scss'

const marks: Record<Tone, IconName> = { brand: 'check-circle', grey: 'info', red: 'warning', amber: 'warning', blue: 'info' }

export interface NoticeProps {
  tone?: Tone
  icon?: IconName
  title?: ReactNode
  /** A small button or link that does what the notice asks for. */
  action?: ReactNode
  id?: string
}

/** Something to know before going on. */
export function Notice({ tone = 'blue', icon, title, action, id, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={classes('lb-notice', `lb-tone--${tone}`)} id={id}>
      <Icon name={icon ?? marks[tone]} className="lb-notice__icon" />
      <View className="lb-grow">
        {title !== undefined && <View className="lb-notice__title">{title}</View>}
        <View className="lb-notice__text">{children}</View>
        {action !== undefined && <View className="lb-notice__action">{action}</View>}
      </View>
    </View>
  )
}
