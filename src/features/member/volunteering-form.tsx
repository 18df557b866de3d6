import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { leave } from '@/lib/navigation'
import { type Me, useSetMe } from '@/lib/session'
import { AVAILABILITY, AVAILABILITY_LABEL, type Availability, type Skill, SKILLS } from '#contract/skills'

/** What a volunteer can do, when, and whether the community may ask them. Asking is never assigning. */
export function VolunteeringForm({ me, volunteer }: { me: Me; volunteer: NonNullable<Me['volunteer']> }) {
  const [skills, setSkills] = useState(volunteer.skills)
  const [availability, setAvailability] = useState(volunteer.availability)
  const [recommend, setRecommend] = useState(volunteer.recommend)
  const setMe = useSetMe()
  const save = useCommand('member.setVolunteering', {
    sentences: {},
    onDone: (saved) => {
      setMe(saved)
      toastDone('已保存')
      void leave()
    },
  })
  return (
    <>
      <Notice icon="badge">{`${me.name}，志愿者编号 ${volunteer.volunteerNo}`}</Notice>
      <Section title="我会什么（最多选 10 样）">
        <ChoiceList<Skill>
          multiple
          layout="tiles"
          options={SKILLS.map((skill) => ({ value: skill, label: skill, disabled: skills.length >= 10 && !skills.includes(skill) }))}
          value={skills}
          onChange={setSkills}
        />
      </Section>
      <Section title="我什么时候有空">
        <ChoiceList<Availability>
          multiple
          layout="tiles"
          options={AVAILABILITY.map((time) => ({ value: time, label: AVAILABILITY_LABEL[time] }))}
          value={availability}
          onChange={setAvailability}
        />
      </Section>
      <Section title="有合适的活动时">
        <ChoiceList
          options={[
            { value: 'ask', label: '可以来问我', note: '按技能、时间和远近推荐，去不去由您定' },
            { value: 'no', label: '不用问我', note: '我自己看活动报名' },
          ]}
          value={recommend ? 'ask' : 'no'}
          onChange={(answer) => setRecommend(answer === 'ask')}
        />
      </Section>
      {save.sentence !== null && <Notice tone="red" icon="warning">{save.sentence}</Notice>}
      <Button id="volunteering-save" onTap={() => save.run({ skills, availability, recommend })}>
        保存
      </Button>
    </>
  )
}
