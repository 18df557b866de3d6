import { find, MAX_ROWS } from '../../kit/store'
import { is } from '../../kit/wechat'
import type { AbsenceDoc } from './absence'

const MOST = 100

export const absencesOf = (communityId: string, memberNo: string): Promise<AbsenceDoc[]> =>
  find('absences', { communityId, memberNo }, { orderBy: ['startsAt', 'desc'], limit: MOST })

export const absencesAt = (communityId: string, shiftId: string): Promise<AbsenceDoc[]> => find('absences', { communityId, shiftId }, { limit: 1000 })

/** `leaderNo` null: of every shift. */
export const openAppeals = (communityId: string, leaderNo: string | null): Promise<AbsenceDoc[]> =>
  find('absences', { communityId, state: 'appealed', ...(leaderNo === null ? {} : { leaderNos: leaderNo }) }, { orderBy: ['recordedAt', 'asc'], limit: MOST })

/** Of all communities, not withdrawn, recorded since then. For the clockwork only. */
export const unsafeRecordedSince = (since: number): Promise<AbsenceDoc[]> =>
  find('absences', { state: is.in(['recorded', 'appealed', 'upheld']), recordedAt: is.gte(since) }, { orderBy: ['recordedAt', 'desc'], limit: MAX_ROWS })

/** Of all communities, not yet answered. For the clockwork only. */
export const unsafeAppealedBefore = (before: number): Promise<AbsenceDoc[]> =>
  find('absences', { state: 'appealed', 'appeal.at': is.lte(before) }, { orderBy: ['appeal.at', 'asc'], limit: 200 })

/** No-shows of shifts since then, the newest 1,000. */
export const absencesSince = (communityId: string, since: number): Promise<AbsenceDoc[]> =>
  find('absences', { communityId, kind: 'noShow', startsAt: is.gte(since) }, { orderBy: ['startsAt', 'desc'], limit: MAX_ROWS })

