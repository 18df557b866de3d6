import { View } from '@tarojs/components'
import { classes } from '@/components/classes'
import { Icon } from '@/components/icon'
import type { EntranceReach } from '#contract/notices'
import './reach-map.scss'
import { byBuilding } from './reach'

/** The houses with their doors: a full border and a tick where somebody has read it, a dashed one where nobody has. */
export function ReachMap({ entrances }: { entrances: readonly EntranceReach[] }) {
  return (
    <View className="lb-houses">
      {byBuilding(entrances).map(({ buildingId, building, entrances: doors }) => (
        <View className="lb-house" key={buildingId}>
          <View className="lb-house__roof">{building}</View>
          <View className="lb-house__doors">
            {doors.map((door) => (
              <Door key={door.entranceId} door={door} />
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

function Door({ door: { entranceId, name, opened, households } }: { door: EntranceReach }) {
  const reached = opened > 0
  return (
    <View id={`door-${entranceId}`} className={classes('lb-house__door', reached && 'lb-house__door--reached')}>
      <Icon name={reached ? 'check' : 'door'} />
      <View className="lb-house__name">{name}</View>
      <View className="lb-house__count">{reached ? `${opened}/${households} 户` : '还没人看'}</View>
    </View>
  )
}
