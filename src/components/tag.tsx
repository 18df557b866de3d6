import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './tag.scss'

export type Tone = 'brand' | 'grey' | 'red' | 'amber' | 'blue'

/** A word about a state. The tone only supports the word: colour alone says nothing. */
export function Tag({ tone = 'grey', icon, children }: PropsWithChildren<{ tone?: Tone; icon?: IconName }>) {
  return (
    <View className={classes('lb-tag', `lb-tone--${tone}`)}>
      {icon !== undefined && <Icon name={icon} className="lb-tag__icon" />}
      <View className="lb-tag__text">{children}</View>
    </View>
  )
}

/** Where something stands, in one line: a mark, the words, and if needed a quieter explanation. */
export function StatusLine({ icon, tone = 'grey', note, children }: PropsWithChildren<{ icon: IconName; tone?: Tone; note?: ReactNode }>) {
  return (
    <View className={classes('lb-status', `lb-tone--${tone}`)}>
      <Icon name={icon} />
      <View className="lb-grow">
        <View className="lb-status__text">{children}</View>
        {note !== undefined && <View className="lb-status__note">{note}</View>}
      </View>
    </View>
  )
}

/** A quiet fact with its mark: time, place, people. */
export function Fact({ icon, children }: PropsWithChildren<{ icon: IconName }>) {
  return (
    <View className="lb-fact">
      <Icon name={icon} className="lb-fact__icon" />
      <View className="lb-grow">{children}</View>
    </View>
  )
}
