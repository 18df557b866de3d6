import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { DateField } from '@/components/date-time-field'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { TextArea, TextField } from '@/components/text-field'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { today } from '@/lib/format/time'
import { goInstead } from '@/lib/navigation'
import type { Uploaded } from '@/lib/wechat/upload'
import type { MemberBrief } from '#contract/members'
import { EvidencePhotos } from './evidence-photos'
import { PersonSearch } from './person-search'
import { typeSentences } from './text'

/** The contract's bound and what one tap adds, in minutes. */
const MOST = 480
const STEP = 10

/** Minutes for somebody who could not scan. What happens to them next is said before they are typed. */
export function TypeForm() {
  const [person, setPerson] = useState<MemberBrief | null>(null)
  return (
    <>
      <Notice tone="blue" title="登记之后">要由另一位工作人员核对，再公示三个工作日，没有异议才记入。手工登记的时长不计积分。</Notice>
      {person === null ? <PersonSearch onChoose={setPerson} /> : <Work person={person} onOther={() => setPerson(null)} />}
    </>
  )
}

function Work({ person, onOther }: { person: MemberBrief; onOther: () => void }) {
  const [activity, setActivity] = useState('')
  const [place, setPlace] = useState('')
  const [servedOn, setServedOn] = useState(today())
  const [minutes, setMinutes] = useState(60)
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<Uploaded[]>([])
  const { run, sentence } = useCommand('hours.type', {
    sentences: typeSentences,
    onDone: () => {
      toast('已登记，等另一位工作人员核对')
      void goInstead('checkHours')
    },
  })
  const missing = activity.trim() === '' || place.trim() === ''
  const send = () =>
    run({ memberNo: person.memberNo, activity, place, servedOn, minutes, evidence: { text, photos: photos.map(({ fileId }) => fileId) } })
  return (
    <>
      <CellGroup>
        <Cell icon="person" title={person.name} note={person.home} value={<Button small kind="plain" onTap={onOther}>换一位</Button>} />
      </CellGroup>
      <TextField id="type-activity" label="做了什么" placeholder="如：陪诊" maxLength={40} value={activity} onChange={setActivity} />
      <TextField id="type-place" label="在哪里" placeholder="如：市第一医院" maxLength={60} value={place} onChange={setPlace} />
      <DateField label="哪一天" value={servedOn} max={today()} onChange={setServedOn} />
      <Field label="多长时间" hint="只算服务的时间，不算路上。">
        <Stepper value={minutes} onChange={setMinutes} min={STEP} max={MOST} step={STEP} unit="分钟" />
      </Field>
      <TextArea id="type-evidence" label="凭什么登记" placeholder="如：签到表第 3 行，挂号单留存" value={text} onChange={setText} maxLength={300} />
      <EvidencePhotos photos={photos} onChange={setPhotos} />
      {sentence !== null && <Notice tone="red" id="type-refused">{sentence}</Notice>}
      <Button id="type-send" disabled={missing} reason="请写明做了什么、在哪里" onTap={send}>
        {`登记 ${minutes} 分钟`}
      </Button>
    </>
  )
}
