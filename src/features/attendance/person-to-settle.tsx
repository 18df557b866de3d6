import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { useCommand } from '@/lib/cloud/use-command'
import type { AttendanceList, AttendanceView } from '#contract/attendance'
import { PersonHead } from './person-to-confirm'
import { settleSentences } from './text'

/** The contract's bound, and what one tap adds. In minutes. */
const MOST = 480
const STEP = 10

/** Somebody who forgot to scan out: the leader types how long they stayed. Typed time is on record and never earns. */
export function PersonToSettle({ person, list, self }: { person: AttendanceView; list: AttendanceList; self: string }) {
  const most = Math.min(MOST, Math.max(0, Math.floor((list.endsAt - person.checkInAt) / 60_000)))
  const [open, setOpen] = useState(false)
  const [minutes, setMinutes] = useState(most)
  const { run, sentence } = useCommand('attendance.settle', { sentences: settleSentences, onDone: () => setOpen(false) })
  const save = (
    <Button id="settle-confirm" onTap={() => run({ attendanceId: person.attendanceId, minutes })}>
      {`登记 ${minutes} 分钟`}
    </Button>
  )
  return (
    <View className="person">
      <PersonHead person={person} />
      {person.memberNo === self ? (
        <View className="lb-sub">自己的时长要别人来登记。</View>
      ) : (
        <Button id={`settle-${person.memberNo}`} small kind="default" icon="edit" onTap={() => setOpen(true)}>
          登记时长
        </Button>
      )}
      <Dialog open={open} kind="sheet" title={`${person.name}服务了多久`} onClose={() => setOpen(false)} actions={save}>
        <View className="lb-stack">
          {sentence !== null && <Notice tone="red">{sentence}</Notice>}
          <Stepper value={minutes} onChange={setMinutes} max={most} step={STEP} unit="分钟" />
          <View className="lb-sub">手工登记的时长单独记在服务记录里，不计感谢积分。</View>
        </View>
      </Dialog>
    </View>
  )
}
