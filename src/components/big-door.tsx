import { View } from '@tarojs/components'
import './big-door.scss'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import type { TapHandler } from './use-guarded-tap'

export interface BigDoorProps {
  icon: IconName
  title: string
  note?: string
  /** A number that waits behind the door, said with its unit: 2 条新的. */
  badge?: string
  /** brand: the door that most people come for. */
  tone?: 'plain' | 'brand'
  onTap: TapHandler
  id?: string
}

/** One of the few large doors of the elder home. */
export function BigDoor({ icon, title, note, badge, tone = 'plain', onTap, id }: BigDoorProps) {
  return (
    <Tappable className={classes('lb-door', `lb-door--${tone}`)} id={id} onTap={onTap}>
      <View className="lb-door__mark">
        <Icon name={icon} size={40} />
      </View>
      <View className="lb-grow">
        <View className="lb-door__head">
          <View className="lb-door__title">{title}</View>
          {badge !== undefined && <View className="lb-door__badge">{badge}</View>}
        </View>
        {note !== undefined && <View className="lb-door__note">{note}</View>}
      </View>
    </Tappable>
  )
}
