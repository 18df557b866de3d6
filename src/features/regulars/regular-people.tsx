import { Avatar } from '@/components/avatar'
import { Cell, CellGroup } from '@/components/cell'
import { Tag } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { sayDays, sayPause } from './text'

/** For whoever leads: on whom they can count every time, and who rests for now. */
export function RegularPeople({ shiftId }: { shiftId: string }) {
  const people = useQueryOf('regular.ofShift', { shiftId }).data?.people ?? []
  if (people.length === 0) return null
  return (
    <CellGroup title={`固定报名 ${people.length} 人`} footer="他们每次都自动报名，来不了会自己取消那一场。">
      {people.map(({ memberNo, name, postName, weekdays, pausedUntil }) => (
        <Cell
          key={`${memberNo}-${postName}`}
          before={<Avatar name={name} />}
          title={name}
          note={pausedUntil === null ? `${postName} · ${sayDays(weekdays)}` : sayPause(pausedUntil)}
          value={pausedUntil === null ? undefined : <Tag tone="amber" icon="waiting">暂停</Tag>}
        />
      ))}
    </CellGroup>
  )
}
