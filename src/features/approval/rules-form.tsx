import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { ApprovalRule, RuleKind } from '#contract/approval'
import { DryRun } from './dry-run'
import { actionWords, AT_FIRST, kindWords, numberWords, setSentences, shiftWords } from './text'

/** Rules are tried on everybody before they can be saved: nobody switches on what they have not seen the effect of. */
export function RulesForm({ saved }: { saved: readonly ApprovalRule[] }) {
  const [rules, setRules] = useState(saved)
  const [sorts, setSorts] = useState<('night' | 'hazard')[]>([])
  const [tried, setTried] = useState<readonly ApprovalRule[] | null>(null)
  const { run } = useCommand('approval.set', { sentences: setSentences, onDone: () => toastDone('已保存'), onFailed: (why) => toast(why, 4000) })
  const kinds = rules.map(({ kind }) => kind)
  const pick = (picked: RuleKind[]) => setRules(picked.map((kind) => rules.find((rule) => rule.kind === kind) ?? AT_FIRST[kind]))
  const change = (rule: ApprovalRule) => setRules(rules.map((one) => (one.kind === rule.kind ? rule : one)))
  return (
    <>
      <Card title="哪些报名先由带队人看">
        <ChoiceList<RuleKind> multiple label="一条都不选，就谁都直接报上" options={kindOptions} value={kinds} onChange={pick} />
        {rules.map((rule) => <RuleNumbers key={rule.kind} rule={rule} onChange={change} />)}
      </Card>
      <Card title="试算：今天报这样的活动会怎样">
        <ChoiceList<'night' | 'hazard'> multiple label="什么样的活动" options={shiftOptions} value={sorts} onChange={setSorts} />
        <Button id="dry-run" kind={tried === rules ? 'default' : 'primary'} onTap={() => setTried(rules)}>试算全体志愿者</Button>
        {tried === rules && <DryRun rules={[...rules]} night={sorts.includes('night')} hazard={sorts.includes('hazard')} />}
      </Card>
      <Notice tone="grey">规则全体居民都看得到。保存以后，对还没开始的活动有效；已经报上的不变。</Notice>
      <Button id="save-rules" disabled={tried !== rules} onTap={() => run({ rules: [...rules] })}>{tried === rules ? '保存规则' : '先试算，再保存'}</Button>
    </>
  )
}

function RuleNumbers({ rule, onChange }: { rule: ApprovalRule; onChange: (rule: ApprovalRule) => void }) {
  const words = numberWords[rule.kind]
  if (words === null) return null
  return (
    <View className="lb-stack">
      <Stepper id={`number-${rule.kind}`} label={words} unit="次" min={1} max={20} value={rule.number} onChange={(number) => onChange({ ...rule, number })} />
      {rule.kind === 'noShows' && <ChoiceList label="到了这个数" options={actionOptions} value={rule.action} onChange={(action) => onChange({ ...rule, action })} />}
    </View>
  )
}

const optionsOf = <T extends string>(words: Record<T, string>) => (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label, id: `choose-${value}` }))
const kindOptions = (Object.keys(kindWords) as RuleKind[]).map((value) => ({ value, label: kindWords[value], id: `rule-${value}` }))
const shiftOptions = optionsOf(shiftWords)
const actionOptions = optionsOf(actionWords)
