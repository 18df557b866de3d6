import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakSpan } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { SessionView } from '#contract/credentials'

/** Sessions to come; a tap opens the shift, where one signs up. */
export const SessionRows = ({ title, sessions }: { title: string; sessions: readonly SessionView[] }) => (
  <CellGroup title={title} footer="参加培训记培训，不记服务时长和积分。">
    {sessions.map(({ shiftId, course, place, startsAt, endsAt, left }) => (
      <Cell
        key={shiftId}
        id={`session-${shiftId}`}
        icon="calendar"
        title={course}
        note={`${speakSpan(startsAt, endsAt)}，${place}，${left > 0 ? `还有 ${left} 个名额` : '已满，可候补'}`}
        onTap={() => go('shift', { shiftId })}
      />
    ))}
  </CellGroup>
)

/** On the page of a shift that asks for a course which this person lacks: when it is taught. */
export function NextSessions({ credentialId, name }: { credentialId: string; name: string }) {
  const found = useQueryOf('credential.sessions', { credentialId })
  return (
    <ListStates
      of={found}
      loading={<Loading rows={1} />}
      isEmpty={({ sessions }) => sessions.length === 0}
      empty={<Notice tone="amber" icon="calendar">{`培训“${name}”还没有排场次，请问问居委会什么时候办。`}</Notice>}
    >
      {({ sessions }) => <SessionRows title={`“${name}”的培训`} sessions={sessions} />}
    </ListStates>
  )
}
