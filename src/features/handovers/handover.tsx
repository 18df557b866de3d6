import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import type { QueryOf } from '@/lib/cloud/use-query-of'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { HandoverView } from '#contract/handovers'
import { NoteCard } from './note-card'
import { WriteNote } from './write-note'

/** What a leader reads and writes at the change of shifts, with the way back to earlier notes. */
export function Handover({ of, shiftId }: { of: QueryOf<HandoverView>; shiftId: string }) {
  return (
    <ListStates of={of}>
      {(found) => (
        <>
          {found.left.length + found.written.length === 0 && <Empty icon="edit" title="没有交接班记录" note="上一班没有留话。写不写都可以，有事要交代就写几句。" />}
          <HandoverNotes of={found} shiftId={shiftId} />
          <Earlier shiftId={shiftId} />
        </>
      )}
    </ListStates>
  )
}

/** The same on the page of the shift, for whoever stands there; nothing where there is nothing to read or write. */
export function HandoverNotes({ of: { left, written, unread, may }, shiftId }: { of: HandoverView; shiftId: string }) {
  return (
    <>
      {unread && <Notice id="unread-note" tone="amber">活动已经开始，上一班留下的话这一班还没有人接收。请看一看。</Notice>}
      {left.length > 0 && <Section title="上一班留下的话">{left.map((note) => <NoteCard key={note.noteId} note={note} forShift={shiftId} />)}</Section>}
      {written.length > 0 && <Section title="这一班写的">{written.map((note) => <NoteCard key={note.noteId} note={note} />)}</Section>}
      {may.write && <WriteNote shiftId={shiftId} />}
    </>
  )
}

export function ShiftHandover({ shiftId }: { shiftId: string }) {
  const { data } = useQueryOf('handover.ofShift', { shiftId })
  return data === undefined ? null : <HandoverNotes of={data} shiftId={shiftId} />
}

function Earlier({ shiftId }: { shiftId: string }) {
  const [asked, setAsked] = useState(false)
  const earlier = useQueryOf('handover.list', { shiftId }, { enabled: asked })
  if (!asked) return <Button id="earlier-notes" kind="plain" onTap={() => setAsked(true)}>看以前的记录</Button>
  return (
    <Section title="以前的记录">
      <ListStates of={earlier} isEmpty={({ notes }) => notes.length === 0} empty={<Empty icon="edit" title="以前没有记录" />}>
        {({ notes }) => notes.map((note) => <NoteCard key={note.noteId} note={note} />)}
      </ListStates>
    </Section>
  )
}
