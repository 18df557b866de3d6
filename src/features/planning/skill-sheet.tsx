import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { type Skill, SKILLS } from '#contract/skills'

interface SkillSheetProps {
  open: boolean
  value: Skill | null
  onChoose: (skill: Skill | null) => void
  onClose: () => void
}

const options = [
  { value: 'any', label: '不限', id: 'skill-any' },
  ...SKILLS.map((skill) => ({ value: skill, label: skill, id: `skill-${skill}` })),
] as const

/** Which skill a post needs, if any. Only people who have it may sign up, so "anybody" stands first. */
export function SkillSheet({ open, value, onChoose, onClose }: SkillSheetProps) {
  const choose = (chosen: Skill | 'any') => {
    onChoose(chosen === 'any' ? null : chosen)
    onClose()
  }
  return (
    <Dialog open={open} kind="sheet" title="这个岗位要会什么？" onClose={onClose}>
      <ChoiceList<Skill | 'any'>
        layout="tiles"
        hint="选了以后，只有会这一样的志愿者能报名。"
        options={options}
        value={value ?? 'any'}
        onChange={choose}
      />
    </Dialog>
  )
}
