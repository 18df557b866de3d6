import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { leave } from '@/lib/navigation'
import type { Relation } from '#contract/families'
import type { Output } from '#contract/index'
import { inviteSentences, relationWords } from './text'

/** Who, and what they are to me. People behind my own door can be chosen; others are named with their number. */
export function InviteForm() {
  const household = useQueryOf('family.household', {})
  return <ListStates of={household}>{({ people }) => <Form people={people} />}</ListStates>
}

type People = Output<'family.household'>['people']
const ELSEWHERE = 'elsewhere'

function Form({ people }: { people: People }) {
  const [chosen, setChosen] = useState(people.length === 0 ? ELSEWHERE : null)
  const [typed, setTyped] = useState({ name: '', memberNo: '' })
  const [relation, setRelation] = useState<Relation | null>(null)
  const { run, sentence } = useCommand('family.invite', { sentences: inviteSentences, onDone: () => (toastDone('已邀请'), void leave()) })
  const elsewhere = { name: typed.name.trim(), memberNo: typed.memberNo.trim().toUpperCase() }
  const who = chosen === ELSEWHERE ? elsewhere : people.find(({ memberNo }) => memberNo === chosen)
  const ready = who !== undefined && who.name !== '' && /^[\dA-Z-]+$/.test(who.memberNo) && relation !== null
  return (
    <>
      {people.length > 0 && <ChoiceList label="邀请哪位" options={optionsFor(people)} value={chosen} onChange={setChosen} />}
      {chosen === ELSEWHERE && (
        <>
          <TextField id="relative-name" label="家人的姓名" placeholder="写全名" maxLength={30} value={typed.name} onChange={(name) => setTyped({ ...typed, name })} />
          <TextField id="relative-no" label="家人的编号" hint="在家人的绑定单上，像 R00001" placeholder="R 开头的编号" maxLength={20} value={typed.memberNo} onChange={(memberNo) => setTyped({ ...typed, memberNo })} />
        </>
      )}
      <ChoiceList<Relation> label="这位家人是您的" options={relationOptions} value={relation} onChange={setRelation} />
      <Notice tone="grey">对方同意以后才算加入，在那之前看不到您家里的任何内容。</Notice>
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      <Button id="send-invitation" disabled={!ready} reason="请先选好家人和关系" onTap={ready ? () => run({ ...who, relation }) : undefined}>发出邀请</Button>
    </>
  )
}

const optionsFor = (people: People) => [
  ...people.map(({ memberNo, name }) => ({ value: memberNo, label: name, note: '和您住在一起', id: `relative-${memberNo}` })),
  { value: ELSEWHERE, label: '别处的家人', note: '要填姓名和编号', id: 'relative-elsewhere' },
]

const relationOptions = (Object.entries(relationWords) as [Relation, string][]).map(([value, label]) => ({ value, label, id: `relation-${value}` }))
