import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Notice } from '@/components/notice'
import { Fact } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { InvitationView } from '#contract/families'
import { answerSentences, relationWords } from './text'

/** Somebody of the family asks; a yes and a no of equal size, and nothing chosen beforehand. */
export function Invitation({ invitation: { familyId, memberNo, name, by, relation, forChild } }: { invitation: InvitationView }) {
  const [shows, setShows] = useState<'yes' | 'no' | null>(null)
  const { run, sentence } = useCommand('family.answer', { sentences: answerSentences, onDone: (_, { yes }) => toastDone(yes ? '已加入' : '已答复') })
  const say = (yes: boolean) => run({ familyId, memberNo, yes, shows: shows === 'yes' })
  return (
    <Card id={`invitation-${memberNo}`} title={forChild ? `${by}邀请${name}加入家庭志愿者` : `${by}邀请您加入家庭志愿者`}>
      <Fact icon="people">{`${by}说${forChild ? name : '您'}是家里的${relationWords[relation]}`}</Fact>
      {forChild && <Fact icon="shield">您是监护人，请您来答复。</Fact>}
      <ChoiceList label="服务时长给家里人看吗" options={showOptions(memberNo)} value={shows} onChange={setShows} />
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      <Button id={`decline-${memberNo}`} kind="default" onTap={() => say(false)}>不加入</Button>
      <Button id={`accept-${memberNo}`} kind="default" icon="check" disabled={shows === null} reason="请先选时长给不给家里看" onTap={() => say(true)}>{forChild ? `同意${name}加入` : '同意加入'}</Button>
    </Card>
  )
}

export const showOptions = (memberNo: string) => [
  { value: 'yes', label: '给家里看', id: `show-${memberNo}` },
  { value: 'no', label: '不给看，也不算进一家的总数', id: `hide-${memberNo}` },
] as const
