import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './states.scss'

/** Grey shapes in the place of what is coming. */
export function Loading({ rows = 3 }: { rows?: number }) {
  return (
    <View className="lb-stack" {...a11y('status', '正在加载')}>
      {Array.from({ length: rows }, (_, row) => (
        <View className="lb-skeleton" key={row}>
          <View className="lb-skeleton__line lb-skeleton__line--title" />
          <View className="lb-skeleton__line" />
          <View className="lb-skeleton__line lb-skeleton__line--short" />
        </View>
      ))}
    </View>
  )
}

/** Nothing here yet, and what to do about it. */
export function Empty({ icon = 'leaf', title, note, action }: { icon?: IconName; title: string; note?: string; action?: ReactNode }) {
  return (
    <View className="lb-state">
      <View className="lb-state__mark">
        <Icon name={icon} size={36} />
      </View>
      <View className="lb-state__title">{title}</View>
      {note !== undefined && <View className="lb-state__note">{note}</View>}
      {action !== undefined && <View className="lb-state__action">{action}</View>}
    </View>
  )
}

/** It did not work: why, in a plain sentence, and the way to try again. */
export function Failed({ sentence, icon = 'offline', onRetry }: { sentence: string; icon?: IconName; onRetry?: () => unknown }) {
  return (
    <View className="lb-state" {...a11y('alert')}>
      <View className="lb-state__mark lb-state__mark--failed">
        <Icon name={icon} size={36} />
      </View>
      <View className="lb-state__title">{sentence}</View>
      {onRetry !== undefined && (
        <View className="lb-state__action">
          <Button kind="default" small icon="refresh" onTap={async () => onRetry()}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  )
}
