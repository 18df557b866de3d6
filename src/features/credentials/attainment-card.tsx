import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Fact, Tag } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { dayOf, speakDay } from '@/lib/format/time'
import type { AttainmentView } from '#contract/credentials'
import { untilWords, validityWords } from './text'

/** One record of my own: what, when, who stood for it, and until when it counts. */
export function AttainmentCard({ attainment }: { attainment: AttainmentView }) {
  const { name, on, validity, training, lastDigits, seenBy, revocation } = attainment
  const { words, tone, icon } = validityWords[validity]
  return (
    <Card title={name} extra={<Tag tone={tone} icon={icon}>{words}</Tag>}>
      {training === null ? <Fact icon="badge">{`${speakDay(on)}由${seenBy}看过证件${lastDigits === '' ? '' : `，尾号 ${lastDigits}`}`}</Fact> : <TrainingFacts attainment={attainment} />}
      {revocation === null ? <Fact icon="clock">{untilWords(attainment)}</Fact> : <Fact icon="info">{`${revocation.by}在${speakDay(dayOf(revocation.at))}撤销：${revocation.reason}`}</Fact>}
    </Card>
  )
}

/** What the law wants on record of a training: its content, its minutes, who organised it and when. */
export function TrainingFacts({ attainment: { on, training, seenBy } }: { attainment: AttainmentView }) {
  if (training === null) return null
  const { content, minutes, organiser } = training
  return (
    <>
      <Fact icon="calendar">{`${speakDay(on)}，培训 ${speakMinutes(minutes)}`}</Fact>
      {content !== '' && <Fact icon="book">{content}</Fact>}
      <Fact icon="person">{organiser === seenBy ? `${organiser}组织并证明` : `${organiser}组织，${seenBy}证明`}</Fact>
    </>
  )
}

/** The trainings of the record book: a list of its own, because their minutes are no hours of service. */
export const TrainingLine = ({ attainment }: { attainment: AttainmentView }) => (
  <Card title={attainment.name} extra={<View className="lb-sub">{speakMinutes(attainment.training?.minutes ?? 0)}</View>}>
    <TrainingFacts attainment={attainment} />
  </Card>
)
