import { Button } from '@/components/button'
import { ListStates } from '@/components/list-states'
import { Letter } from '@/components/letter'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import type { Output } from '#contract/index'
import { Generations } from './generations'
import { Invitation } from './invitation'
import { LittleOnes, MyPart } from './my-part'
import { familyLetter } from './text'

/** The invitations that wait, the family as one, and what this person may change in it. */
export function MyFamily({ memberNo }: { memberNo: string }) {
  const mine = useQueryOf('family.mine', {}, { keep: true })
  return <ListStates of={mine}>{(found) => <Mine mine={found} memberNo={memberNo} />}</ListStates>
}

function Mine({ mine: { family, invitations, mayInvite }, memberNo }: { mine: Output<'family.mine'>; memberNo: string }) {
  return (
    <>
      {invitations.map((invitation) => <Invitation key={`${invitation.familyId}-${invitation.memberNo}`} invitation={invitation} />)}
      {family === null ? <Letter id="family-letter" title="一家人，一起服务" paragraphs={familyLetter} /> : <Generations family={family} />}
      {mayInvite && <Button id="invite-family" icon="plus" onTap={() => go('familyInvite')}>邀请家人</Button>}
      {family !== null && mayInvite && <LittleOnes key={family.littleOnes} saved={family.littleOnes} />}
      {family !== null && <MyPart people={family.generations.flatMap(({ people }) => people)} memberNo={memberNo} />}
    </>
  )
}
