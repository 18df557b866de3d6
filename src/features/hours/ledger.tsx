import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { DateField } from '@/components/date-time-field'
import { Tabs } from '@/components/tabs'
import { monthsAfter, today } from '@/lib/format/time'
import type { HourGrade } from '#contract/hours'
import { ExportLedger, ExportsMade } from './ledger-export'
import { LedgerEntries } from './ledger-entries'

const tabs: readonly { key: HourGrade; label: string }[] = [{ key: 'measured', label: '扫码时长' }, { key: 'typed', label: '登记时长' }]

/** Everybody's hours of a period: to look through here, or to take away as a file. Books are closed for the month before. */
export function Ledger() {
  const [from, setFrom] = useState(`${monthsAfter(today().slice(0, 7), -1)}-01`)
  const [until, setUntil] = useState(today())
  const [grade, setGrade] = useState<HourGrade>('measured')
  const [made, setMade] = useState(false)
  return (
    <>
      <Section title="哪段时间">
        <DateField id="ledger-from" label="服务日期从" value={from} max={today()} onChange={setFrom} />
        <DateField id="ledger-until" label="到" value={until} max={today()} onChange={setUntil} />
        <ExportLedger from={from} until={until} />
      </Section>
      <Tabs tabs={tabs} value={grade} onChange={setGrade} />
      <LedgerEntries key={`${grade} ${from} ${until}`} grade={grade} from={from} until={until} after={null} />
      {made ? <ExportsMade /> : <Button id="exports-made" kind="plain" icon="list" onTap={() => setMade(true)}>谁导出过台账</Button>}
    </>
  )
}
