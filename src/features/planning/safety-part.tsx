import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Stepper } from '@/components/stepper'
import { TextArea, TextField } from '@/components/text-field'
import { withRisks } from '@/features/risks/with-risks'
import { riskWords } from '@/features/shifts/text'
import type { Risk } from '#contract/values'
import type { PartProps } from './problems'
import { safeguardIdeas } from './text'

const risks = (Object.keys(riskWords) as Risk[]).map((risk) => ({ value: risk, label: riskWords[risk], id: `risk-${risk}` }))
const MOST = 300

/** What may happen and what is done about it: told before anybody signs up, and insured where it is dangerous (志愿服务条例 art. 12, 17). */
export function SafetyPart({ draft, problems, change, published = false }: PartProps & { published?: boolean }) {
  const ideas = draft.risks.map((risk) => safeguardIdeas[risk]).join('；')
  return (
    <Section title="风险和保障">
      <ChoiceList<Risk>
        multiple
        layout="tiles"
        label="可能有什么风险"
        hint="报名前要如实告诉大家，可以选多样。"
        options={risks}
        value={draft.risks}
        error={problems.risks}
        onChange={(chosen) => change({ risks: withRisks(draft.risks, chosen) })}
      />
      <TextArea
        id="publish-safeguards"
        label="保障措施"
        hint="怎么防、谁照看、带什么，报名的人看得到。"
        maxLength={MOST}
        value={draft.safeguards}
        error={problems.safeguards}
        onChange={(safeguards) => change({ safeguards })}
      />
      {ideas !== '' && draft.safeguards.trim() === '' && (
        <Button id="publish-ideas" small kind="default" icon="edit" onTap={() => change({ safeguards: ideas.slice(0, MOST) })}>
          按常用写法填上，再改
        </Button>
      )}
      {/* Whether it is dangerous and for what age is settled when people promise to come. */}
      {!published && <Danger draft={draft} problems={problems} change={change} />}
      {draft.hazard && <Insurance draft={draft} problems={problems} change={change} />}
      {!published && (
        <Stepper id="publish-age" label="最小年龄" hint="未满 18 岁的，要监护人同意才能报名。" unit="岁" min={8} max={80} value={draft.minAge} onChange={(minAge) => change({ minAge })} />
      )}
    </Section>
  )
}

function Danger({ draft, change }: PartProps) {
  return (
    <ChoiceList
      label="有没有人身危险"
      options={[
        { value: 'no', label: '没有', note: '平常的活动', id: 'hazard-no' },
        { value: 'yes', label: '有危险', note: '登高、带电、抢险等，要先给志愿者买好保险', id: 'hazard-yes' },
      ]}
      value={draft.hazard ? 'yes' : 'no'}
      onChange={(answer) => change({ hazard: answer === 'yes' })}
    />
  )
}

function Insurance({ draft, problems, change }: PartProps) {
  return (
    <TextField
      id="publish-insurance"
      label="保险的保单号"
      hint="《志愿服务条例》第十七条：可能有人身危险的，要先为志愿者购买人身意外伤害保险。"
      maxLength={40}
      value={draft.insurancePolicyNo}
      error={problems.insurance}
      onChange={(insurancePolicyNo) => change({ insurancePolicyNo })}
    />
  )
}
