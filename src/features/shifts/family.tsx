import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { StatusLine } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment } from '@/lib/format/time'
import type { FamilyPlace, ShiftView } from '#contract/shifts'
import { answerSentences, cancelSentences, sayWhyNot, sessionsListed, signUpSentences } from './text'

const say = (sentence: string) => toast(sentence, 4000)

/** The children for whom this person may speak: agree, sign up, take back, one seat each; and whose place at home nobody else can give back. */
export function Family({ shift }: { shift: ShiftView }) {
  if (shift.family.length === 0 || shift.state !== 'open') return null
  return (
    <Card id="family" title="家里人">
      <View className="lb-stack">
        {shift.family.map((child) => <Child key={child.memberNo} child={child} shift={shift} />)}
      </View>
    </Card>
  )
}

function Child({ child, shift }: { child: FamilyPlace; shift: ShiftView }) {
  const { memberNo, name, posts, may } = child
  const { shiftId } = shift
  const consent = useCommand('shift.consent', { sentences: answerSentences, onFailed: say, onDone: (_, { yes }) => toast(yes ? '已经同意' : '已经告诉孩子这次不参加') })
  const signUp = useCommand('shift.signUp', { sentences: signUpSentences, onFailed: say })
  const cancel = useCommand('shift.cancelSignUp', { sentences: cancelSentences, onFailed: say })
  const takeBack = async () => {
    const sure = await confirm({ title: `取消${name}的报名？`, content: '名额会让给后面的人。', confirmText: '取消报名', danger: true })
    if (sure) await cancel.run({ shiftId, reason: '家里人取消', forMemberNo: memberNo })
  }
  return (
    <View className="lb-stack">
      <Where child={child} />
      {may.consent && (
        <View className="lb-row">
          <Button id={`consent-no-${memberNo}`} small kind="default" onTap={() => consent.run({ shiftId, memberNo, yes: false })}>不同意</Button>
          <Button id={`consent-yes-${memberNo}`} small icon="check" onTap={() => consent.run({ shiftId, memberNo, yes: true })}>同意参加</Button>
        </View>
      )}
      {posts.map((postId) => (
        <Button key={postId} id={`child-${memberNo}-${postId}`} small icon="hand" onTap={() => signUp.run({ shiftId, postId, forMemberNo: memberNo })}>
          {`给${name}报名${shift.posts.length > 1 ? ` · ${postNameOf(shift, postId)}` : ''}`}
        </Button>
      ))}
      {may.cancel && !may.consent && <Button id={`child-cancel-${memberNo}`} small kind="default" onTap={takeBack}>{`取消${name}的报名`}</Button>}
    </View>
  )
}

function Where({ child: { name, place, why, details } }: { child: FamilyPlace }) {
  switch (place.state) {
    case 'confirmed':
      return <StatusLine icon="check-circle" tone="brand">{`${name}：已报名`}</StatusLine>
    case 'waiting':
      return <StatusLine icon="waiting" tone="amber">{`${name}：候补第 ${place.ahead + 1} 位`}</StatusLine>
    case 'pending':
      return <StatusLine icon="waiting" tone="amber" note={`名额留到${speakMoment(place.until)}。请先看看下面有什么风险。`}>{place.awaits === 'guardian' ? `${name}想参加，等您同意` : `${name}：等带队人同意`}</StatusLine>
    case 'none':
      return <StatusLine icon="person" note={why === null ? undefined : sayWhyNot(why, sessionsListed(details))}>{`${name}：没有报名`}</StatusLine>
  }
}

const postNameOf = (shift: ShiftView, postId: string) => shift.posts.find((post) => post.postId === postId)?.name ?? ''
