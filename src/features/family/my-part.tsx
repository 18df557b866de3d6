import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { confirm } from '@/components/dialog-store'
import { Stepper } from '@/components/stepper'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { FamilyPerson } from '#contract/families'
import { showOptions } from './invitation'
import { changeSentences } from './text'

const say = (why: string) => toast(why, 4000)

/** What this person may change: for themselves and for the children of whom they are guardian. */
export function MyPart({ people, memberNo }: { people: readonly FamilyPerson[]; memberNo: string }) {
  return (
    <>
      {people.filter(({ may }) => may.leave).map((person) => <Part key={person.memberNo} person={person} self={person.memberNo === memberNo} />)}
    </>
  )
}

function Part({ person: { memberNo, name, served, may }, self }: { person: FamilyPerson; self: boolean }) {
  const show = useCommand('family.show', { sentences: changeSentences, onDone: () => toastDone('已保存'), onFailed: say })
  const leave = useCommand('family.leave', { sentences: {}, onDone: () => toastDone('已退出'), onFailed: say })
  const askLeave = async () => {
    const sure = await confirm({ title: self ? '退出这个家庭？' : `让${name}退出这个家庭？`, content: '家里人就看不到了。服务记录照旧，以后可以再加入。', confirmText: '退出', danger: true })
    if (sure) await leave.run({ memberNo })
  }
  return (
    <Card title={self ? '我的时长' : `${name}的时长`}>
      {may.show && <ChoiceList options={showOptions(memberNo)} value={served === null ? 'no' : 'yes'} onChange={(answer) => void show.run({ memberNo, shows: answer === 'yes' })} />}
      <Button id={`leave-${memberNo}`} kind="plain" onTap={askLeave}>{self ? '退出这个家庭' : `让${name}退出`}</Button>
    </Card>
  )
}

/** Children under eight are a number here. */
export function LittleOnes({ saved }: { saved: number }) {
  const [littleOnes, setLittleOnes] = useState(saved)
  const { run } = useCommand('family.setLittleOnes', { sentences: changeSentences, onDone: () => toastDone('已保存'), onFailed: say })
  return (
    <Section title="8 岁以下的孩子">
      <Stepper id="little-ones" hint="只记人数，不记名字。" unit="个" min={0} max={9} value={littleOnes} onChange={setLittleOnes} />
      {littleOnes !== saved && <Button id="save-little-ones" kind="default" onTap={() => run({ littleOnes })}>保存</Button>}
    </Section>
  )
}
