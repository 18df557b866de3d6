import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Tabs } from '@/components/tabs'
import { Fact } from '@/components/tag'
import { Handover } from '@/features/handovers/handover'
import { PlaceRow } from '@/features/place-check/place-row'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakSpan } from '@/lib/format/time'
import type { AttendanceList } from '#contract/attendance'
import { LeaderCode } from './leader-code'
import { People } from './people'
import { useLeaderCode } from './use-leader-code'

/** How often the list is asked again while people arrive, in ms. */
const EVERY = 8000

/** Leading a shift: the code to hold up, who is here, and what the shift before has left. The code comes first; the rest follows when it is there. */
export function Lead({ shiftId, self }: { shiftId: string; self: string }) {
  const [tab, setTab] = useState<'code' | 'people' | 'handover'>('code')
  const code = useLeaderCode(shiftId)
  const list = useQueryOf('attendance.list', { shiftId }, { enabled: code.codes.data !== undefined || tab === 'people', every: EVERY, keep: true })
  const handover = useQueryOf('handover.ofShift', { shiftId }, { enabled: list.data !== undefined || tab === 'handover' })
  const toReceive = handover.data?.left.filter(({ may }) => may.receive).length ?? 0
  const unsure = list.data?.people.filter(({ state }) => state === 'awaiting' || state === 'review').length ?? 0
  return (
    <>
      <Tabs
        tabs={[
          { key: 'code', label: '签到码' },
          { key: 'people', label: unsure > 0 ? '名单 · 待确认' : '名单', count: unsure },
          { key: 'handover', label: '交接班', count: toReceive },
        ]}
        value={tab}
        onChange={setTab}
      />
      {list.data !== undefined && <Head list={list.data} />}
      {handover.data?.unread === true && tab !== 'handover' && (
        <Notice tone="amber" action={<Button id="to-handover" small kind="default" onTap={() => setTab('handover')}>去看看</Button>}>上一班留下的话，这一班还没有人接收。</Notice>
      )}
      {tab === 'code' && <LeaderCode of={code} shiftId={shiftId} />}
      {tab === 'code' && <PlaceRow shiftId={shiftId} enabled={list.data !== undefined} />}
      {tab === 'people' && <ListStates of={list}>{(found) => <People list={found} self={self} />}</ListStates>}
      {tab === 'handover' && <Handover of={handover} shiftId={shiftId} />}
    </>
  )
}

function Head({ list }: { list: AttendanceList }) {
  return (
    <Card title={list.title}>
      <Fact icon="clock">{speakSpan(list.startsAt, list.endsAt)}</Fact>
      <Fact icon="people">{list.missing.length === 0 ? `${list.people.length} 人都到了` : `已到 ${list.people.length} 人，还没到 ${list.missing.length} 人`}</Fact>
    </Card>
  )
}
