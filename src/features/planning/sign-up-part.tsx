import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { CLOSES_HOURS_BEFORE, OPENS_DAYS_BEFORE } from '#contract/shifts'
import type { PartProps } from './problems'
import { closesWords, opensWords } from './text'

const opens = [null, ...OPENS_DAYS_BEFORE].map((days) => ({ value: String(days), label: opensWords(days), id: `opens-${days ?? 'now'}` }))
const closes = CLOSES_HOURS_BEFORE.map((hours) => ({ value: String(hours), label: closesWords(hours), id: `closes-${hours}` }))

/** From when and until when people may sign up. Counted from the start, so that one answer holds for a whole series. */
export function SignUpPart({ draft: { signUp }, problems, change }: PartProps) {
  return (
    <Section title="什么时候报名">
      <ChoiceList
        layout="tiles"
        label="什么时候开始"
        hint="选了提前的，从那天早上 9 点开始。"
        options={opens}
        value={String(signUp.opensDaysBefore)}
        onChange={(chosen) => change({ signUp: { ...signUp, opensDaysBefore: OPENS_DAYS_BEFORE.find((days) => String(days) === chosen) ?? null } })}
      />
      <ChoiceList
        layout="tiles"
        label="什么时候截止"
        hint="截止以后，候补照样按先后轮到；现场来的人，负责人可以加上。"
        options={closes}
        value={String(signUp.closesHoursBefore)}
        error={problems.signUp}
        onChange={(chosen) => change({ signUp: { ...signUp, closesHoursBefore: CLOSES_HOURS_BEFORE.find((hours) => String(hours) === chosen) ?? 0 } })}
      />
    </Section>
  )
}
