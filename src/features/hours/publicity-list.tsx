import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { Fact, Tag } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import { speakDay, speakMoment } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { PublicTypedView } from '#contract/hours'
import { ReasonDialog } from './reason-dialog'
import { objectSentences } from './text'

/** What is claimed for neighbours, where every resident may say that it is not so. */
export function PublicityList() {
  const list = useQueryOf('hours.publicity', {}, { keep: true })
  return (
    <>
      <Notice tone="blue">下面的时长不是扫码记录的，是工作人员登记的。公示三个工作日，您知道情况不符，可以提出异议，姓名不会告诉志愿者。</Notice>
      <Button id="typed-report" kind="plain" icon="list" onTap={() => go('typedReport')}>
        每月谁登记了多少
      </Button>
      <ListStates of={list} isEmpty={({ entries }) => entries.length === 0} empty={<Empty icon="megaphone" title="眼下没有公示" />}>
        {({ entries }) => entries.map((entry) => <Shown key={entry.typedId} entry={entry} />)}
      </ListStates>
    </>
  )
}

function Shown({ entry }: { entry: PublicTypedView }) {
  const { typedId, maskedName, activity, place, servedOn, minutes, typedBy, verifiedBy, publicUntil, objected } = entry
  const [asking, setAsking] = useState(false)
  const { run, sentence } = useCommand('hours.object', { sentences: objectSentences, onDone: () => (toast('已提交，社区会核实'), setAsking(false)) })
  return (
    <Card title={`${maskedName} · ${activity}`} extra={<View className="lb-strong lb-number">{speakMinutes(minutes)}</View>}>
      <Fact icon="calendar">{`${speakDay(servedOn)}，${place}`}</Fact>
      <Fact icon="edit">{`${typedBy} 登记，${verifiedBy} 核对`}</Fact>
      <Fact icon="megaphone">{`公示到 ${speakMoment(publicUntil)}`}</Fact>
      {objected ? (
        <Tag tone="red" icon="warning">有人提出异议，正在核实</Tag>
      ) : (
        <Button id={`object-${typedId}`} small kind="plain" onTap={() => setAsking(true)}>
          我有异议
        </Button>
      )}
      {asking && (
        <ReasonDialog id="object" title="哪里不符？" placeholder="如：那天他在外地" action="提出异议" sentence={sentence} onSend={(reason) => run({ typedId, reason })} onClose={() => setAsking(false)} />
      )}
    </Card>
  )
}
