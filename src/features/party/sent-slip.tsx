import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Fact } from '@/components/tag'
import { OpenPaper } from '@/features/hours/open-paper'
import { call } from '@/lib/cloud/call'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, speakDay } from '@/lib/format/time'
import { SlipLines } from './slip-lines'
import { contentWords } from './text'

/** The slip as it was sent, for the person and for staff. */
export function SentSlip({ memberNo, slipId }: { memberNo: string; slipId: string }) {
  const slip = useQueryOf('party.slip', { memberNo, slipId })
  return (
    <ListStates of={slip}>
      {({ year, content, issuer, phone, handler, consentedAt, sentAt }) => (
        <>
          <Card title="党员志愿服务年度反馈单">
            <View className="lb-sub">{`${year} 年 · 编号 ${slipId}`}</View>
            <Fact icon="check">{`本人${speakDay(dayOf(consentedAt))}同意交给${content.unit}`}</Fact>
            <Fact icon="send">{`${speakDay(dayOf(sentAt))}交出`}</Fact>
          </Card>
          <SlipLines title="写了这些" words={contentWords(content, `${content.period.from} 至 ${content.period.until}`)} />
          <Card>
            <Fact icon="building">{`${issuer}居民委员会出具，经办 ${handler}，电话 ${phone}`}</Fact>
            <View className="lb-sub">（盖章处）</View>
            <OpenPaper id="open-slip" name="党员志愿服务年度反馈单.pdf" ask={() => call('paper.slip', { memberNo, slipId })} sentences={{}} />
          </Card>
        </>
      )}
    </ListStates>
  )
}
