import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { useCommand } from '@/lib/cloud/use-command'
import type { Taken } from '#contract/regulars'
import type { ShiftView } from '#contract/shifts'
import { asWeekdays, DaysChoice } from './days-choice'
import { TakenList } from './taken-list'
import { makeSentences } from './text'

export interface MakeSheetProps {
  shift: Pick<ShiftView, 'shiftId' | 'title' | 'posts'>
  /** On which days it takes place; asked for only where there are several. */
  weekdays: readonly number[]
  onClose: () => void
}

/** Which post and which days, then what came of it: the two things that a person wants to be sure of. */
export function MakeSheet({ shift, weekdays, onClose }: MakeSheetProps) {
  const [postId, setPostId] = useState<string | null>(shift.posts.length === 1 ? (shift.posts[0]?.postId ?? null) : null)
  const [days, setDays] = useState(() => weekdays.map(String))
  const [taken, setTaken] = useState<Taken | null>(null)
  const { run, sentence } = useCommand('regular.make', { sentences: makeSentences, onDone: setTaken })
  if (taken !== null) {
    return (
      <Dialog open kind="sheet" title="固定报名好了" onClose={onClose} actions={<Button id="regular-done" onTap={onClose}>知道了</Button>}>
        <TakenList taken={taken} />
      </Dialog>
    )
  }
  const ready = postId !== null && days.length > 0
  const send = () => (postId === null ? Promise.resolve(null) : run({ shiftId: shift.shiftId, postId, weekdays: asWeekdays(days, weekdays) }))
  return (
    <Dialog
      open
      kind="sheet"
      title="每周都来"
      onClose={onClose}
      actions={<Button id="regular-confirm" icon="check" disabled={!ready} onTap={send}>{ready ? '以后都给我报上' : '请先选好岗位和日子'}</Button>}
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red" id="regular-refused">{sentence}</Notice>}
        <Notice icon="info">以后排的场次也自动给您报上。满了就候补，不会挤掉别人。哪次来不了，取消那一场就行；随时可以暂停或者结束。</Notice>
        {shift.posts.length > 1 && (
          <ChoiceList label="做哪个岗位" options={shift.posts.map((post) => ({ value: post.postId, label: post.name, note: post.left > 0 ? `这一场还差 ${post.left} 人` : '这一场已满，可候补', id: `regular-post-${post.postId}` }))} value={postId} onChange={setPostId} />
        )}
        {weekdays.length > 1 && <DaysChoice days={weekdays} value={days} onChange={setDays} />}
      </View>
    </Dialog>
  )
}
