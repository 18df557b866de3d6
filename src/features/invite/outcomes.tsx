import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { StatusLine } from '@/components/tag'
import type { Output } from '#contract/index'
import { SignUpFor } from './sign-up-for'
import { sayNotInvited } from './text'

export type Outcome = Output<'shift.invite'>

/** What became of each, by name: who is asked now, and why not the others. */
export function Outcomes({ outcome: { invited, notInvited }, shiftId, postId, onMore }: { outcome: Outcome; shiftId: string; postId: string; onMore: (outcome: Outcome) => void }) {
  return (
    <Card id="outcome" title={invited.length > 0 ? '发出去了' : '这次没有约成'}>
      <View className="lb-stack">
        {invited.map(({ memberNo, name, state }) => (
          <StatusLine key={memberNo} icon={state === 'confirmed' ? 'check-circle' : 'waiting'} tone={state === 'confirmed' ? 'brand' : 'amber'}>
            {state === 'confirmed' ? `${name}：报上了` : `${name}：名额留好了，等答复`}
          </StatusLine>
        ))}
        {notInvited.map((person) => (
          <View key={person.memberNo} className="lb-stack">
            <StatusLine icon="info" note={sayNotInvited(person.why, person.details)}>{`${person.name}：没有约`}</StatusLine>
            {person.why === 'noPhone' && <SignUpFor person={person} shiftId={shiftId} postId={postId} onDone={onMore} />}
          </View>
        ))}
      </View>
    </Card>
  )
}
