import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Meter } from '@/components/meter'
import { Notice } from '@/components/notice'
import { Fact } from '@/components/tag'
import { speakAgo } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { EntranceReach, NoticeCard, NoticeReach } from '#contract/notices'
import { householdsOf } from './audience'
import { GroupsToForward } from './groups-to-forward'
import { byBuilding } from './reach'
import { ReachMap } from './reach-map'
import { speakAcknowledged, speakOpened } from './text'

/** Whom a notice has reached, what can still be done from here, and which doors need feet. */
export function ReachView({ reach }: { reach: NoticeReach }) {
  const { notice, groups, entrances, notReached } = reach
  return (
    <>
      <Summary notice={notice} />
      {groups.length > 0 && <GroupsToForward notice={notice} groups={groups} />}
      <NotReached entrances={notReached} />
      <Section title="每个楼门">
        <ReachMap entrances={entrances} />
      </Section>
    </>
  )
}

function Summary({ notice }: { notice: NoticeCard }) {
  const { noticeId, title, audience, publishedAt, opened, acknowledged, households, needsAcknowledgement } = notice
  return (
    <Card title={title}>
      <Fact icon="building">{audience}</Fact>
      <Fact icon="clock">{speakAgo(publishedAt)}</Fact>
      <Meter value={opened} max={households} words={speakOpened(notice)} />
      {needsAcknowledgement && <Meter value={acknowledged} max={households} words={speakAcknowledged(notice)} />}
      <Button id="read-notice" small kind="default" icon="book" onTap={() => go('notice', { noticeId })}>
        看原文
      </Button>
    </Card>
  )
}

function NotReached({ entrances }: { entrances: readonly EntranceReach[] }) {
  if (entrances.length === 0) return <Notice tone="brand">每个楼门都有人看到了。</Notice>
  return (
    <Section title={`${entrances.length} 个楼门还没人看到`}>
      <CellGroup footer="请到这些楼门贴纸条或敲门，手机不方便的住户多半在这里。">
        {byBuilding(entrances).map(({ buildingId, building, entrances: doors }) => (
          <Cell
            key={buildingId}
            icon="door"
            title={building}
            note={doors.map(({ name }) => name).join('、')}
            value={`${householdsOf({ entrances: doors })} 户`}
          />
        ))}
      </CellGroup>
    </Section>
  )
}
