import { useState } from 'react'
import { Cell, CellGroup } from '@/components/cell'
import { dayOf, speakDay } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { ShiftView } from '#contract/shifts'
import { CallOff } from './call-off'
import { UndoSeries } from './undo-series'

/** What whoever answers for a shift can do about it. */
export function OrganiserActions({ shift }: { shift: ShiftView }) {
  const [sheet, setSheet] = useState<'callOff' | 'undo' | null>(null)
  const close = () => setSheet(null)
  const { shiftId, may, series } = shift
  if (!may.lead) return null
  return (
    <>
      <CellGroup footer={series !== null && series.coming > 0 ? `后面还有 ${series.coming} 场一样的活动。` : undefined}>
        <Cell id="lead" icon="flag" title="带队" note="出示签到码、核对名单" onTap={() => go('lead', { shiftId })} />
        {may.change && <Cell id="change" icon="edit" title="修改活动" note="时间、地点、名额、带队人" onTap={() => go('changeShift', { shiftId })} />}
        {may.require && <Cell id="require" icon="badge" title="改报名要求" note="技能、证件、年龄、风险和保险" onTap={() => go('requireShift', { shiftId })} />}
        {may.extend && series !== null && <Cell id="extend" icon="calendar" title="接着排" note={`现在排到 ${speakDay(dayOf(series.lastAt))}，再加几场`} onTap={() => go('extendSeries', { shiftId })} />}
        {may.cancel && <Cell id="call-off" icon="close-circle" title="取消活动" note="告诉大家不用来了" onTap={() => setSheet('callOff')} />}
        {may.cancel && series !== null && <Cell id="undo" icon="refresh" title="撤回整个系列" note="发错了？没开始的全部收回" onTap={() => setSheet('undo')} />}
      </CellGroup>
      {may.cancel && <CallOff shift={shift} open={sheet === 'callOff'} onClose={close} />}
      {may.cancel && <UndoSeries shiftId={shiftId} open={sheet === 'undo'} onClose={close} />}
    </>
  )
}
