import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { Fact } from '@/components/tag'
import { useCommand } from '@/lib/cloud/use-command'
import { speakSpan } from '@/lib/format/time'
import type { MyPlace, PostView, ShiftView } from '#contract/shifts'
import { Risks } from './shift-safety'
import { sayRule, sayWhyNot, signUpSentences } from './text'

export interface SignUpSheetProps {
  shift: ShiftView
  open: boolean
  onClose: () => void
  onSignedUp: (place: MyPlace) => void
}

/** Says once more when, where and what may happen, lets the person choose a post and takes their word. */
export function SignUpSheet({ shift, open, onClose, onSignedUp }: SignUpSheetProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { run, sentence } = useCommand('shift.signUp', { sentences: signUpSentences, onDone: ({ place }) => onSignedUp(place) })
  const possible = shift.posts.filter((post) => post.can.signUp)
  const post = possible.find(({ postId }) => postId === chosen) ?? (possible.length === 1 ? possible[0] : undefined)
  const send = () => (post === undefined ? Promise.resolve(null) : run({ shiftId: shift.shiftId, postId: post.postId }))
  return (
    <Dialog
      open={open}
      kind="sheet"
      title={shift.title}
      onClose={onClose}
      actions={
        <Button id="sign-up-confirm" disabled={post === undefined} onTap={send}>
          {post === undefined ? '请先选岗位' : confirmWords(post)}
        </Button>
      }
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red" id="sign-up-refused">{sentence}</Notice>}
        <Fact icon="clock">{speakSpan(shift.startsAt, shift.endsAt)}</Fact>
        <Fact icon="pin">{shift.place}</Fact>
        <Risks risks={shift.risks} />
        <Fact icon="shield">{shift.safeguards}</Fact>
        {shift.posts.length > 1 && <ChoiceList label="报哪个岗位" options={shift.posts.map(optionOf)} value={post?.postId ?? null} onChange={setChosen} />}
        {shift.rules.length > 0 && <Notice tone="amber" id="sign-up-rules">{shift.rules.map(sayRule).join('')}</Notice>}
        {post !== undefined && post.left === 0 && !post.offered && <Notice tone="amber" icon="waiting">{`这个岗位已经满了。可以候补，排第 ${post.waiting + 1} 位，有人退出就按先后轮到您，会问您来不来。`}</Notice>}
      </View>
    </Dialog>
  )
}

const confirmWords = ({ left, offered }: PostView) => (left > 0 ? '确认报名' : offered ? '确认接下这个位子' : '确认候补')
const seatWords = ({ left, offered }: PostView) => (left > 0 ? `还差 ${left} 人` : offered ? '有人让位' : '已满，可候补')

const optionOf = (post: PostView) => ({
  value: post.postId,
  label: post.name,
  note: seatWords(post),
  id: `post-${post.postId}`,
  ...(post.can.signUp ? {} : { disabled: true, reason: sayWhyNot(post.can.why, post.can.details) }),
})
