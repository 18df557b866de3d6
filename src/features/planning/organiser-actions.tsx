import { useState } from 'react'
import { Cell, CellGroup } from '@/components/cell'
import { go } from '@/lib/navigation'
import type { ShiftView } from '#contract/shifts'
import { CallOff } from './call-off'

/** What whoever answers for a shift can do about it. */
export function OrganiserActions({ shift }: { shift: ShiftView }) {
  const [callingOff, setCallingOff] = useState(false)
  const { shiftId, may, series } = shift
  if (!may.lead) return null
  return (
    <>
      <CellGroup footer={series !== null && series.coming > 0 ? `后面还有 ${series.coming} 场一样的活动。` : undefined}>
        <Cell id="lead" icon="flag" title="带队" note="出示签到码、核对名单" onTap={() => go('lead', { shiftId })} />
        {may.change && <Cell id="change" icon="edit" title="修改活动" note="时间、地点、名额、带队人" onTap={() => go('changeShift', { shiftId })} />}
        {may.cancel && <Cell id="call-off" icon="close-circle" title="取消活动" note="告诉大家不用来了" onTap={() => setCallingOff(true)} />}
      </CellGroup>
      {may.cancel && <CallOff shift={shift} open={callingOff} onClose={() => setCallingOff(false)} />}
    </>
  )
}
