import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import './tiles.scss'
import type { TapHandler } from './use-guarded-tap'

/** Doors beside each other: four in a row, two in elder mode. */
export function Tiles({ children }: PropsWithChildren) {
  return <View className="lb-tiles">{children}</View>
}

export function Tile({ icon, label, note, onTap, id }: { icon: IconName; label: string; note?: string; onTap: TapHandler; id?: string }) {
  return (
    <Tappable className="lb-tile" id={id} onTap={onTap}>
      <View className="lb-tile__mark">
        <Icon name={icon} size={26} />
      </View>
      <View className="lb-tile__label">{label}</View>
      {note !== undefined && <View className="lb-tile__note">{note}</View>}
    </Tappable>
  )
}
