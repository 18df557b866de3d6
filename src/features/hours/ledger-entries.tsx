import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import { timeOf } from '@/lib/format/time'
import type { HourGrade, LedgerEntry, LedgerPage } from '#contract/hours'
import { ledgerSentences, originWords } from './text'

interface Place {
  grade: HourGrade
  from: string
  until: string
  after: LedgerPage['next']
}

/** A page of entries, and on a tap the page after it below. */
export function LedgerEntries({ grade, from, until, after }: Place) {
  const [more, setMore] = useState(false)
  const page = useQueryOf('hours.ledger', { grade, from, until, ...(after === null ? {} : { after }) }, { sentences: ledgerSentences })
  return (
    <ListStates of={page} isEmpty={({ entries }) => entries.length === 0} empty={<Empty icon="book" title="这段时间没有这样的记录" />}>
      {({ entries, next }) => (
        <>
          <CellGroup>
            {entries.map((entry) => <Entry key={entry.hourEntryId} entry={entry} />)}
          </CellGroup>
          {next !== null && (more ? <LedgerEntries grade={grade} from={from} until={until} after={next} /> : <Button id={`after-${next.hourEntryId}`} kind="default" onTap={() => setMore(true)}>再看 30 条</Button>)}
        </>
      )}
    </ListStates>
  )
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { name, activity, servedOn, startedAt, endedAt, minutes, recorder, verifier, reason } = entry
  const when = startedAt === null || endedAt === null ? servedOn : `${servedOn} ${timeOf(startedAt)}–${timeOf(endedAt)}`
  const hands = `${originWords(entry)}${recorder === null ? '' : `，${recorder}登记`}，${verifier}核实`
  return <Cell title={`${name} · ${activity}`} note={`${when} · ${hands}${reason === null ? '' : `：${reason}`}`} value={minutes < 0 ? `−${speakMinutes(-minutes)}` : speakMinutes(minutes)} />
}
