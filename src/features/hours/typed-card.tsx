import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Photos } from '@/components/photos'
import { Fact, Tag } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { speakDay, speakMoment } from '@/lib/format/time'
import { pictureOf } from '@/lib/wechat/upload'
import type { ObjectionView, TypedView } from '#contract/hours'
import { typedWords } from './text'
import { TypedActions } from './typed-actions'

/** One typed record with its evidence, everybody who had a hand in it, and what this person may do. */
export function TypedCard({ typed }: { typed: TypedView }) {
  const { words, tone, icon } = typedWords[typed.state]
  const { text, photos } = typed.evidence
  return (
    <Card id={`typed-${typed.typedId}`} title={`${typed.name} · ${typed.activity}`} extra={<View className="lb-strong lb-number">{speakMinutes(typed.minutes)}</View>}>
      <View className="lb-row lb-row--wrap">
        <Tag tone={tone} icon={icon}>{words}</Tag>
        {typed.longDay && <Tag tone="amber" icon="warning">这一天超过 8 小时，请仔细核对</Tag>}
      </View>
      <Fact icon="calendar">{speakDay(typed.servedOn)}</Fact>
      <Fact icon="pin">{typed.place}</Fact>
      <Fact icon="edit">{`${typed.typedBy} 登记于 ${speakMoment(typed.typedAt)}`}</Fact>
      {typed.verifiedBy !== null && <Fact icon="check">{`${typed.verifiedBy} 核对`}</Fact>}
      {typed.publicUntil !== null && <Fact icon="megaphone">{`公示到 ${speakMoment(typed.publicUntil)}`}</Fact>}
      {text !== '' && <Fact icon="list">{`凭证：${text}`}</Fact>}
      {photos.length > 0 && <Photos photos={photos.map(pictureOf)} max={photos.length} />}
      {typed.objections.map((objection) => (
        <Objection key={objection.at} objection={objection} />
      ))}
      {typed.refusal !== null && <Fact icon="close-circle">{`未通过：${typed.refusal}`}</Fact>}
      <TypedActions typed={typed} />
    </Card>
  )
}

function Objection({ objection: { by, reason, answer } }: { objection: ObjectionView }) {
  return (
    <>
      <Fact icon="warning">{`${by} 提出异议：${reason}`}</Fact>
      {answer !== null && <Fact icon="info">{`${answer.by} 答复：${answer.upheld ? '异议成立。' : '异议不成立。'}${answer.reason}`}</Fact>}
    </>
  )
}
