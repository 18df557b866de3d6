import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './cell.scss'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import type { TapHandler } from './use-guarded-tap'

export interface CellProps {
  title: ReactNode
  /** A second, quieter line under the title. */
  note?: ReactNode
  /** On the right; long values wrap. */
  value?: ReactNode
  icon?: IconName
  /** Instead of the icon: an avatar, a date. */
  before?: ReactNode
  onTap?: TapHandler
  id?: string
}

/** One row of a group. With `onTap` it shows an arrow and answers taps. */
export function Cell({ title, note, value, icon, before, onTap, id, children }: PropsWithChildren<CellProps>) {
  return (
    <Tappable className="lb-cell" id={id} onTap={onTap}>
      {icon !== undefined && <Icon name={icon} className="lb-cell__icon" />}
      {before}
      <View className="lb-cell__main">
        <View className="lb-cell__title">{title}</View>
        {note !== undefined && <View className="lb-cell__note">{note}</View>}
        {children}
      </View>
      {value !== undefined && <View className="lb-cell__value">{value}</View>}
      {onTap !== undefined && <Icon name="right" className="lb-cell__arrow" size={18} />}
    </Tappable>
  )
}

/** Rows on one white card, with an optional heading above and an explanation below. */
export function CellGroup({ title, footer, children }: PropsWithChildren<{ title?: ReactNode; footer?: ReactNode }>) {
  return (
    <View className="lb-group">
      {title !== undefined && <View className="lb-group__title">{title}</View>}
      <View className="lb-group__rows">{children}</View>
      {footer !== undefined && <View className="lb-group__footer">{footer}</View>}
    </View>
  )
}
