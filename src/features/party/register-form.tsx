import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { TextArea, TextField } from '@/components/text-field'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { go } from '@/lib/navigation'
import type { CameBy, PartyMine } from '#contract/party'
import { REGISTRATION_LETTER } from '#contract/party-facts'
import { cameByWords, registerSentences } from './text'

/** Registers, or changes what was registered. Skills and free time are asked once, in the volunteering settings, and never here. */
export function RegisterForm({ mine, onDone }: { mine: PartyMine; onDone: () => void }) {
  const { registration, suggestedUnit, skills } = mine
  const [unit, setUnit] = useState(suggestedUnit)
  const [branch, setBranch] = useState(registration?.branch ?? '')
  const [cameBy, setCameBy] = useState<CameBy | 'unsaid'>(registration?.cameBy ?? 'unsaid')
  const [strengths, setStrengths] = useState(registration?.strengths ?? '')
  const { run, sentence } = useCommand('party.register', { sentences: registerSentences, onDone: () => (toastDone('已登记'), onDone()) })
  const save = () => run({ unit, branch, cameBy: cameBy === 'unsaid' ? null : cameBy, strengths, letter: REGISTRATION_LETTER })
  return (
    <>
      <TextField id="party-unit" label="工作单位" placeholder="如：区税务局" maxLength={40} value={unit} onChange={setUnit} />
      <TextField id="party-branch" label="所在党支部" placeholder="如：第二党支部" maxLength={40} value={branch} onChange={setBranch} />
      <ChoiceList<CameBy | 'unsaid'> label="怎么来报到的" optional options={cameByOptions} value={cameBy} onChange={setCameBy} />
      <TextArea id="party-strengths" label="还有什么特长" optional hint={skillsHint(skills)} placeholder="如：会修自行车，会写材料" maxLength={100} value={strengths} onChange={setStrengths} />
      <Button id="party-skills" kind="plain" icon="heart" onTap={() => go('volunteering')}>选技能和时间</Button>
      {registration !== null && <Notice tone="grey">换了单位或支部，社区会重新确认收到；还没有交出的反馈单，同意自动收回。</Notice>}
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      <Button id="party-register" disabled={unit.trim() === '' || branch.trim() === ''} reason="请先填单位和党支部" onTap={save}>
        {registration === null ? '同意并报到' : '保存'}
      </Button>
    </>
  )
}

const cameByOptions = [
  { value: 'home', label: cameByWords.home, id: 'came-home' },
  { value: 'unit', label: cameByWords.unit, id: 'came-unit' },
  { value: 'unsaid', label: '不说明', id: 'came-unsaid' },
] as const

const skillsHint = (skills: PartyMine['skills']) =>
  skills.length === 0 ? '技能和空闲时间在“志愿服务意愿”里选一次就好，这里不重复问。' : `您选过的技能：${skills.join('、')}。这里不用再写。`
