import { Cell, CellGroup } from '@/components/cell'
import { Screen } from '@/components/screen'
import { type Door, groups } from '@/features/me/doors'
import { Who } from '@/features/me/who'
import { Joined } from '@/features/session/joined'
import { go } from '@/lib/navigation'

export default function MePage() {
  return (
    <Screen tab>
      <Joined>
        {(me) => (
          <>
            <Who me={me} />
            {groups.map(({ title, doors }) => (
              <Doors key={title} title={title} doors={doors.filter(({ needs, onlyElder }) => me.may.includes(needs) && (me.elderMode || onlyElder !== true))} />
            ))}
          </>
        )}
      </Joined>
    </Screen>
  )
}

function Doors({ title, doors }: { title: string; doors: Door[] }) {
  if (doors.length === 0) return null
  return (
    <CellGroup title={title}>
      {doors.map(({ page, icon, title: label }) => (
        <Cell key={page} id={`door-${page}`} icon={icon} title={label} onTap={() => go(page)} />
      ))}
    </CellGroup>
  )
}
