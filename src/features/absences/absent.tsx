import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Tag } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { ReasonDialog } from '@/features/hours/reason-dialog'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { AbsenceKind, AbsentPerson } from '#contract/absences'
import { kindWords, recordSentences, stateWords } from './text'

/** After the shift: who had a place and did not come, and what the leader says of it. Nothing at all while it runs. */
export function Absent({ shiftId }: { shiftId: string }) {
  const people = useQueryOf('absence.ofShift', { shiftId }).data?.people ?? []
  if (people.length === 0) return null
  return (
    <CellGroup title={`未到 ${people.length} 人`}>
      {people.map((person) => (
        <Person key={person.memberNo} shiftId={shiftId} person={person} />
      ))}
    </CellGroup>
  )
}

function Person({ shiftId, person: { memberNo, name, absence, may } }: { shiftId: string; person: AbsentPerson }) {
  const [kind, setKind] = useState<AbsenceKind | null>(null)
  const close = () => setKind(null)
  const { run, sentence } = useCommand('absence.record', { sentences: recordSentences, onDone: () => (toastDone('已记录，已告诉本人'), close()) })
  const said = absence === null ? '未记录' : `${kindWords[absence.kind]}${absence.state === 'recorded' ? '' : `，${stateWords[absence.state]}`}`
  return (
    <View className="person">
      <View className="lb-row">
        <Avatar name={name} />
        <View className="lb-grow lb-body">{name}</View>
        <Tag icon="info">{said}</Tag>
      </View>
      {may.record && (
        <View className="person__buttons">
          <Button id={`excused-${memberNo}`} small kind="default" onTap={() => setKind('excused')}>请过假</Button>
          <Button id={`no-show-${memberNo}`} small kind="default" onTap={() => setKind('noShow')}>缺席</Button>
        </View>
      )}
      {kind !== null && (
        <ReasonDialog
          id="absence"
          title={`${name}：${kindWords[kind]}`}
          placeholder="联系过本人吗？怎么说的？本人看得到"
          action={`记为${kindWords[kind]}`}
          sentence={sentence}
          onSend={(reason) => run({ shiftId, memberNo, kind, reason })}
          onClose={close}
        />
      )}
    </View>
  )
}
