import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { Notice } from '@/components/notice'
import { Fact, Tag } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { dayOf, speakDay } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { PartyMine, SlipView } from '#contract/party'
import { slipWords, withdrawConsentSentences } from './text'

/** Each consent and what came of it, and the way to another one. */
export function MySlips({ slips, mayConsentTo, memberNo }: Pick<PartyMine, 'slips' | 'mayConsentTo'> & { memberNo: string }) {
  return (
    <Section title="给单位的年度反馈单">
      {slips.length === 0 && <Notice tone="grey">没有您的同意，社区不会把您的服务情况告诉单位。</Notice>}
      {slips.map((slip) => <Slip key={slip.slipId} slip={slip} memberNo={memberNo} />)}
      {mayConsentTo.map((year) => <Ask key={year} year={year} again={slips.some((slip) => slip.year === year && slip.state === 'sent')} />)}
    </Section>
  )
}

/** Whoever has had this year's slip sent will seldom want another. */
const Ask = ({ year, again }: { year: number; again: boolean }) => (
  <Button id={`consent-${year}`} kind={again ? 'plain' : 'default'} icon={again ? undefined : 'book'} onTap={() => go('partyConsent', { year: String(year) })}>
    {again ? `${year} 年需要再开一张` : `看看 ${year} 年的反馈单`}
  </Button>
)

function Slip({ slip: { slipId, year, unit, state, consentedAt, withdrawnAt, sentAt, revocation, may }, memberNo }: { slip: SlipView; memberNo: string }) {
  const { words, tone } = slipWords[state]
  const { run } = useCommand('party.withdrawConsent', { sentences: withdrawConsentSentences, onDone: () => toastDone('已收回'), onFailed: (why) => toast(why, 4000) })
  const takeBack = async () => {
    const sure = await confirm({ title: '收回这一年的同意？', content: `社区就不会把 ${year} 年的反馈单交给${unit}。以后可以再同意。`, confirmText: '收回同意', danger: true })
    if (sure) await run({ slipId })
  }
  return (
    <Card id={`slip-${slipId}`} title={`${year} 年`} extra={<Tag tone={tone}>{words}</Tag>}>
      <Fact icon="building">{`交给${unit}`}</Fact>
      <Fact icon="check">{`${onDay(consentedAt)}同意`}</Fact>
      {withdrawnAt !== null && <Fact icon="close">{`${onDay(withdrawnAt)}收回`}</Fact>}
      {sentAt !== null && <Fact icon="send">{`${onDay(sentAt)}交出`}</Fact>}
      {revocation !== null && <Fact icon="close-circle">{`${onDay(revocation.at)}作废：${revocation.reason}`}</Fact>}
      {sentAt !== null && <Button id={`read-${slipId}`} kind="plain" onTap={() => go('partySlip', { memberNo, slipId })}>看看写了什么</Button>}
      {may.withdraw && <Button id={`take-back-${slipId}`} kind="plain" onTap={takeBack}>收回同意</Button>}
    </Card>
  )
}

const onDay = (at: number) => speakDay(dayOf(at))
