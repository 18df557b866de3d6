import { useEffect, useState } from 'react'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/states'
import { Tag } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, speakDay } from '@/lib/format/time'
import type { Asked, Picking } from '#contract/planning'
import { answerWords } from './text'

const SOON = 3_000
const LATER = 20_000
/** The clockwork picks within a minute of publishing; after that nobody fitting was found. */
const PATIENCE = 75_000

/** Who was asked to come to this shift and why, in words. For the people who may call `shift.asked`. */
export function AskedList({ shiftId }: { shiftId: string }) {
  const [every, setEvery] = useState(SOON)
  const asked = useQueryOf('shift.asked', { shiftId }, { every })
  const settled = asked.data !== undefined && (asked.data.asked.length > 0 || asked.data.picking.state !== 'now')
  useEffect(() => {
    const timer = setTimeout(() => setEvery(LATER), settled ? 0 : PATIENCE)
    return () => clearTimeout(timer)
  }, [settled])
  const picking = asked.data?.picking ?? { state: 'now' }
  return (
    <ListStates of={asked} loading={<Loading rows={1} />} isEmpty={(data) => data.asked.length === 0} empty={<Nobody picking={picking} patient={every === SOON} />}>
      {(data) => (
        <CellGroup title={`已邀请 ${data.asked.length} 人`} footer="只是邀请，不是指派；来不来由本人定。">
          {data.asked.map((person) => (
            <AskedRow key={person.memberNo} person={person} />
          ))}
        </CellGroup>
      )}
    </ListStates>
  )
}

/** Nobody has been asked: it is too early, it is being done, nobody fits, or a training is waiting to be found. */
function Nobody({ picking, patient }: { picking: Picking; patient: boolean }) {
  if (picking.state === 'never') return null
  if (picking.state === 'later') {
    return (
      <Notice tone="grey" icon="calendar">
        {speakDay(dayOf(picking.at))}（活动前 {picking.daysBefore} 天）再按技能、时间和远近邀请合适的人。大家现在就能在“活动”里看到。
      </Notice>
    )
  }
  return patient ? (
    <Notice icon="waiting">正在按技能、时间和远近挑人，一分钟内就好。</Notice>
  ) : (
    <Notice tone="grey" icon="info">
      还没有邀请到人。大家在“活动”里也看得到，您也可以打电话问问熟悉的志愿者。
    </Notice>
  )
}

function AskedRow({ person: { memberNo, name, reasons, answer } }: { person: Asked }) {
  const { label, icon, tone } = answerWords[answer ?? 'none']
  const mark = (
    <Tag tone={tone} icon={icon}>
      {label}
    </Tag>
  )
  return <Cell id={`asked-${memberNo}`} icon="person" title={name} note={reasons.join('、')} value={mark} />
}
