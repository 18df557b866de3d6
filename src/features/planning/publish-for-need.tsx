import { useState } from 'react'
import { Button } from '@/components/button'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { partWords } from '@/features/needs/text'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakDay } from '@/lib/format/time'
import { goInstead } from '@/lib/navigation'
import type { Me } from '@/lib/session'
import type { NeedView } from '#contract/needs'
import { draftFor } from './draft'
import { ShiftForm } from './shift-form'

/** A verified need becomes a shift: what the resident said already is not asked again. */
export function PublishForNeed({ needId, me }: { needId: string; me: Me }) {
  const need = useQueryOf('need.get', { needId })
  const [now] = useState(() => Date.now())
  return (
    <ListStates of={need} isEmpty={({ may }) => !may.plan} empty={<NotNow need={need.data} />}>
      {(found) => (
        <ShiftForm
          initial={draftFor(found, me, now)}
          wish={`居民希望 ${speakDay(found.wishOn, now)} ${partWords[found.wishPart]}，请先打电话和他约好。`}
        />
      )}
    </ListStates>
  )
}

function NotNow({ need }: { need: NeedView | undefined }) {
  const shift = need?.shift ?? null
  if (shift === null) return <Empty icon="info" title="这件求助现在不能安排" note="要先核实；撤回或退回的不用安排。请回到求助详情看看。" />
  const see = (
    <Button id="see-shift" onTap={() => goInstead('shift', { shiftId: shift.shiftId })}>
      看看安排
    </Button>
  )
  return <Empty icon="calendar" title="这件求助已经安排好了" note={shift.title} action={see} />
}
