import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { PersonSearch } from '@/features/member/person-search'
import { useCommand } from '@/lib/cloud/use-command'
import type { AttendanceList } from '#contract/attendance'
import { walkInSentences } from './text'

/** Somebody has come who is not on the list. Once on it, they scan like everybody else, or are signed in for. */
export function AddWalkIn({ list: { shiftId, posts } }: { list: AttendanceList }) {
  const [open, setOpen] = useState(false)
  const [postId, setPostId] = useState(posts[0]?.postId ?? '1')
  const { run, sentence } = useCommand('shift.addWalkIn', {
    sentences: walkInSentences,
    onDone: ({ name }) => {
      setOpen(false)
      toast(`${name}在名单上了，请扫码签到`)
    },
  })
  return (
    <>
      <Button id="walk-in" kind="default" icon="plus" onTap={() => setOpen(true)}>
        加一位现场来的人
      </Button>
      <Dialog open={open} kind="sheet" title="现场来的人" onClose={() => setOpen(false)}>
        <View className="lb-stack">
          {sentence !== null && <Notice tone="red">{sentence}</Notice>}
          {posts.length > 1 && (
            <ChoiceList layout="tiles" label="做什么" options={posts.map(({ postId: value, name: label }) => ({ value, label }))} value={postId} onChange={setPostId} />
          )}
          <PersonSearch idPrefix="walk-in" onChoose={({ memberNo }) => void run({ shiftId, postId, memberNo })} />
        </View>
      </Dialog>
    </>
  )
}
