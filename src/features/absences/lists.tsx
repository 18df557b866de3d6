import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { AbsenceCard } from './absence-card'

export function MyAbsences() {
  const list = useQueryOf('absence.mine', {})
  return (
    <ListStates of={list} isEmpty={({ absences }) => absences.length === 0} empty={<Empty icon="calendar" title="没有未到记录" />}>
      {({ absences, counting, days }) => (
        <>
          <Notice tone="blue">{`近 ${days} 天算数的缺席 ${counting} 次。只有您和社区看得到。会不会影响报名，看社区的报名规则：只看最近 90 天的缺席，申诉中的不算。`}</Notice>
          {absences.map((one) => <AbsenceCard key={one.absenceId} absence={one} deciding={false} />)}
        </>
      )}
    </ListStates>
  )
}

/** Appeals of other people that wait for somebody who did not record them. */
export function AppealsToDecide() {
  const list = useQueryOf('absence.appeals', {})
  return (
    <ListStates of={list} isEmpty={({ absences }) => absences.length === 0} empty={<Empty icon="info" title="没有待答复的申诉" />}>
      {({ absences }) => absences.map((one) => <AbsenceCard key={one.absenceId} absence={one} deciding />)}
    </ListStates>
  )
}
