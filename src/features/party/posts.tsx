import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakSpan } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { PartyMine } from '#contract/party'
import { POST_KINDS, POST_LABEL, type PostKind } from '#contract/party-facts'
import { claimSentences, postsWords } from './text'

/** Kinds of post that somebody would like, and the open shifts that suit them. To come one signs up there, like everybody. */
export function Posts({ posts, shifts }: { posts: readonly PostKind[]; shifts: PartyMine['shifts'] }) {
  const [choosing, setChoosing] = useState(false)
  const change = <Button id="party-claim" small kind="plain" onTap={() => setChoosing(true)}>{posts.length === 0 ? '选一选' : '改一改'}</Button>
  return (
    <Section title="认领的岗位" extra={change}>
      <CellGroup footer="认领只说明您愿意做什么，不占名额，也不用每次都来。">
        <Cell icon="flag" title={postsWords(posts)} />
      </CellGroup>
      {shifts.length > 0 && (
        <CellGroup title="合适的活动，去不去由您定">
          {shifts.map(({ shiftId, title, place, startsAt, endsAt, posts: kinds }) => (
            <Cell key={shiftId} id={`party-shift-${shiftId}`} title={title} note={`${speakSpan(startsAt, endsAt)} · ${place}`} value={postsWords(kinds)} onTap={() => go('shift', { shiftId })} />
          ))}
        </CellGroup>
      )}
      {posts.length > 0 && shifts.length === 0 && <Notice tone="grey">眼下没有别的合适的活动。有空可以到“活动”里看看。</Notice>}
      {choosing && <ChoosePosts posts={posts} onClose={() => setChoosing(false)} />}
    </Section>
  )
}

const options = POST_KINDS.map((kind) => ({ value: kind, label: POST_LABEL[kind], id: `post-${kind}` }))

function ChoosePosts({ posts, onClose }: { posts: readonly PostKind[]; onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly PostKind[]>(posts)
  const { run, sentence } = useCommand('party.claim', { sentences: claimSentences, onDone: () => (toastDone('已保存'), onClose()) })
  return (
    <Dialog open kind="sheet" title="愿意做哪些岗位？" onClose={onClose} actions={<Button id="party-claim-save" onTap={() => run({ posts: [...chosen] })}>保存</Button>}>
      <ChoiceList<PostKind> multiple layout="tiles" hint="一个都不选也可以。" options={options} value={chosen} onChange={setChosen} />
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
    </Dialog>
  )
}
