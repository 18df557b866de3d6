import type { EntranceReach, NoticeCard, NoticeReach, NoticeView } from '#contract/notices'
import type { GroupDoc } from '../../places'
import type { MeantEntrance, NoticeDoc, ReachDoc } from './notice'
import type { Tally } from './repository'

const NOBODY: Tally = { opened: 0, acknowledged: 0 }

export const noticeView = (notice: NoticeDoc, reach: ReachDoc | null): NoticeView => ({
  noticeId: notice._id,
  title: notice.title,
  body: notice.body,
  author: notice.author,
  publishedAt: notice.publishedAt,
  audience: notice.audience,
  needsAcknowledgement: notice.needsAcknowledgement,
  acknowledgedAt: reach?.acknowledgedAt ?? null,
})

export const noticeCard = (notice: NoticeDoc, { opened, acknowledged }: Tally = NOBODY): NoticeCard => ({
  noticeId: notice._id,
  title: notice.title,
  publishedAt: notice.publishedAt,
  audience: notice.audience,
  households: notice.counted.households,
  opened,
  acknowledged,
  needsAcknowledgement: notice.needsAcknowledgement,
})

export function reachView(notice: NoticeDoc, groups: readonly GroupDoc[], tallies: ReadonlyMap<string, Tally>): NoticeReach {
  const reached = notice.entrances.map((entrance) => entranceReach(entrance, tallies.get(entrance.entranceId)))
  const sum = (what: keyof Tally) => reached.reduce((so, entrance) => so + entrance[what], 0)
  return {
    notice: noticeCard(notice, { opened: sum('opened'), acknowledged: sum('acknowledged') }),
    entrances: reached,
    notReached: reached.filter(({ opened }) => opened === 0),
    groups: groups.map(({ buildingId, name }) => {
      const forward = notice.forwards?.[buildingId]
      return { groupId: buildingId, name, buildingId, forwardedAt: forward?.at ?? null, forwardedBy: forward?.by ?? null }
    }),
  }
}

const entranceReach = (entrance: MeantEntrance, { opened, acknowledged }: Tally = NOBODY): EntranceReach => ({
  entranceId: entrance.entranceId,
  name: entrance.entrance,
  buildingId: entrance.buildingId,
  building: entrance.building,
  households: entrance.households,
  opened,
  acknowledged,
})
