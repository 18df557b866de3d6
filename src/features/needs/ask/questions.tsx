import { useState } from 'react'
import { Cell, CellGroup } from '@/components/cell'
import { ChoiceList } from '@/components/choice-list'
import { DateField } from '@/components/date-time-field'
import { Photos } from '@/components/photos'
import { TextArea } from '@/components/text-field'
import { toast } from '@/components/toast'
import { withRisks } from '@/features/risks/with-risks'
import { dayOf, speakDay } from '@/lib/format/time'
import { uploadPicture } from '@/lib/wechat/upload'
import { DAY_PARTS, type Risk, RISKS } from '#contract/values'
import { partWords, riskWords } from '../text'
import { type Answers, type Question } from './answers'
import { ChooseItem } from './choose-item'

export interface QuestionProps {
  answers: Answers
  change: (change: Partial<Answers>) => void
  next: () => void
}

const DAY = 86_400_000

export function AskItem({ change, next }: QuestionProps) {
  return (
    <ChooseItem
      onChoose={(item) => {
        change({ item })
        next()
      }}
    />
  )
}

export function AskDay({ answers, change }: QuestionProps) {
  const [now] = useState(() => Date.now())
  const days = [0, 1, 2, 3].map((n) => dayOf(now + n * DAY))
  const another = answers.wishOn !== null && days.includes(answers.wishOn) ? null : answers.wishOn
  return (
    <>
      <ChoiceList
        options={days.map((day) => ({ value: day, label: speakDay(day, now), id: `day-${day}` }))}
        value={answers.wishOn}
        onChange={(wishOn) => change({ wishOn })}
      />
      <DateField label="或者另选一天" value={another} min={days[0]} onChange={(wishOn) => change({ wishOn })} />
    </>
  )
}

export function AskPart({ answers, change }: QuestionProps) {
  return (
    <ChoiceList
      options={([...DAY_PARTS, 'any'] as const).map((part) => ({ value: part, label: partWords[part], id: `part-${part}` }))}
      value={answers.wishPart}
      onChange={(wishPart) => change({ wishPart })}
    />
  )
}

export function AskRisks({ answers, change }: QuestionProps) {
  return (
    <ChoiceList<Risk>
      multiple
      options={RISKS.map((risk) => ({ value: risk, label: riskWords[risk], id: `risk-${risk}` }))}
      value={answers.risks}
      onChange={(risks) => change({ risks: withRisks(answers.risks, risks) })}
    />
  )
}

export function AskNote({ answers, change }: QuestionProps) {
  const add = async () => {
    try {
      const picture = await uploadPicture('needs')
      if (picture !== null) change({ photos: [...answers.photos, picture] })
    } catch {
      toast('照片没有传上去，可以先不传，提交后再说。')
    }
  }
  return (
    <>
      <TextArea id="ask-note" label="说明" optional placeholder="例如：客厅的灯不亮了" value={answers.note} onChange={(note) => change({ note })} maxLength={300} />
      <Photos
        label="照片"
        optional
        max={3}
        photos={answers.photos.map(({ src }) => src)}
        onAdd={add}
        onRemove={(at) => change({ photos: answers.photos.filter((_, n) => n !== at) })}
      />
    </>
  )
}

/** Everything once more, each line a way back to its question. */
export function AskCheck({ answers, goTo }: { answers: Answers; goTo: (question: Question) => void }) {
  const when = answers.wishOn === null ? '' : speakDay(answers.wishOn)
  return (
    <CellGroup footer="点任何一行可以改。">
      <Cell title="要帮什么" value={answers.item?.name} onTap={() => goTo('item')} />
      <Cell title="哪天" value={when} onTap={() => goTo('day')} />
      <Cell title="时间" value={answers.wishPart === null ? '' : partWords[answers.wishPart]} onTap={() => goTo('part')} />
      <Cell title="要注意" value={answers.risks.map((risk) => riskWords[risk]).join('、')} onTap={() => goTo('risks')} />
      <Cell title="说明" value={answers.note.trim() === '' ? '没有' : answers.note} onTap={() => goTo('note')} />
    </CellGroup>
  )
}
