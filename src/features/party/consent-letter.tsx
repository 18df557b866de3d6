import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { leave } from '@/lib/navigation'
import type { PartyMine, RegistrationView, ServiceYear } from '#contract/party'
import { SLIP_LETTER } from '#contract/party-facts'
import { Letter } from '@/components/letter'
import { SlipLines } from './slip-lines'
import { consentSentences, contentWords, slipLetter } from './text'

/** Who gets what about which year, as it would read today; and a yes or a no of equal size. */
export function ConsentLetter({ name, year }: { name: string; year: number }) {
  const mine = useQueryOf('party.mine', {})
  return <ListStates of={mine}>{(found) => <Open mine={found} name={name} year={year} />}</ListStates>
}

function Open({ mine: { registration, years, mayConsentTo }, name, year }: { mine: PartyMine; name: string; year: number }) {
  const served = years.find((one) => one.year === year)
  if (registration === null || served === undefined || !mayConsentTo.includes(year)) {
    return <Empty icon="book" title="这一年眼下不用再同意" note="同意过的、收回的和交出的，都在“党员双报到”里看得到。" />
  }
  return <Ask registration={registration} served={served} name={name} past={year !== years[0]?.year} />
}

function Ask({ registration, served, name, past }: { registration: RegistrationView; served: ServiceYear; name: string; past: boolean }) {
  const { unit, branch, posts } = registration
  const { year } = served
  const { run, sentence } = useCommand('party.consent', { sentences: consentSentences, onDone: () => (toastDone('已同意'), void leave()) })
  const words = contentWords({ ...served, name, unit, branch, posts }, past ? `${year}年1月1日至12月31日` : `${year}年1月1日起，到开单那天，最晚12月31日`)
  return (
    <>
      <Card id="consent-letter" title={`${name}，您好`}>
        <View className="lb-body">{`您愿意让社区把您 ${year} 年的服务情况告诉${unit}吗？`}</View>
      </Card>
      <SlipLines title="只写这些，今天开就是这样" words={words} />
      <Letter id="slip-letter" title="请您知道" paragraphs={slipLetter} />
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      <Button id="consent-no" kind="default" onTap={leave}>不同意，就这样</Button>
      <Button id="consent-yes" kind="default" icon="check" onTap={() => run({ year, unit, letter: SLIP_LETTER })}>{`同意交给${unit}`}</Button>
    </>
  )
}
