import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Fact, Tag } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { OpenPaper } from '@/features/hours/open-paper'
import { ReasonDialog } from '@/features/hours/reason-dialog'
import { call } from '@/lib/cloud/call'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, speakDay } from '@/lib/format/time'
import { SlipLines } from './slip-lines'
import { contentWords, revokeSentences, slipPaperSentences } from './text'

/** The slip as it was sent, for the person and for staff. */
export function SentSlip({ memberNo, slipId }: { memberNo: string; slipId: string }) {
  const slip = useQueryOf('party.slip', { memberNo, slipId })
  return (
    <ListStates of={slip}>
      {({ year, content, issuer, phone, handler, consentedAt, sentAt, revocation, may }) => (
        <>
          <Card title="党员志愿服务年度反馈单" extra={revocation !== null && <Tag tone="red" icon="close-circle">已作废</Tag>}>
            <View className="lb-sub">{`${year} 年 · 编号 ${slipId}`}</View>
            <Fact icon="check">{`本人${speakDay(dayOf(consentedAt))}同意交给${content.unit}`}</Fact>
            <Fact icon="send">{`${speakDay(dayOf(sentAt))}交出`}</Fact>
            {revocation !== null && <Fact icon="close-circle">{`${revocation.by} ${speakDay(dayOf(revocation.at))}作废：${revocation.reason}`}</Fact>}
          </Card>
          <SlipLines title="写了这些" words={contentWords(content, `${content.period.from} 至 ${content.period.until}`)} />
          <Card>
            <Fact icon="building">{`${issuer}居民委员会出具，经办 ${handler}，电话 ${phone}`}</Fact>
            <View className="lb-sub">（盖章处）</View>
            {revocation === null && <OpenPaper id="open-slip" name="党员志愿服务年度反馈单.pdf" ask={() => call('paper.slip', { memberNo, slipId })} sentences={slipPaperSentences} />}
          </Card>
          {may.revoke && <Revoke memberNo={memberNo} slipId={slipId} unit={content.unit} />}
        </>
      )}
    </ListStates>
  )
}

function Revoke({ memberNo, slipId, unit }: { memberNo: string; slipId: string; unit: string }) {
  const [asking, setAsking] = useState(false)
  const { run, sentence } = useCommand('party.revokeSlip', { sentences: revokeSentences, onDone: () => (setAsking(false), toastDone('已作废')) })
  return (
    <>
      <Button id="revoke-slip" kind="plain" onTap={() => setAsking(true)}>
        作废
      </Button>
      {asking && (
        <ReasonDialog id="revoke" title="为什么作废？" placeholder="本人看得到" action="作废这张反馈单" sentence={sentence} onSend={(reason) => run({ memberNo, slipId, reason })} onClose={() => setAsking(false)} />
      )}
      <Notice tone="grey">{`作废以后请告诉${unit}，收回交出的那张纸。要重新开，请本人再同意一次。`}</Notice>
    </>
  )
}
