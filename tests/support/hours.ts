import type { HourDoc } from '../../cloudfunctions/volunteering/hours/entry'
import type { TestCommunity } from './community'
import { control } from './client'

/** What fits into one request to the local cloud. */
const BATCH = 1000

/** Many entries at once, as they would lie in the database; everything has a default. */
export async function seedEntries({ id, leader }: TestCommunity, many: number, entryOf: (n: number) => Partial<HourDoc>): Promise<HourDoc[]> {
  const entries = Array.from({ length: many }, (_, n): HourDoc => ({
    _id: `seed-${id}-${n}`,
    communityId: id,
    memberNo: 'R00010',
    shiftId: null,
    title: '楼道清扫',
    place: '朝阳里1号楼',
    servedOn: '2026-03-01',
    startedAt: null,
    endedAt: null,
    minutes: 60,
    grade: 'measured',
    origin: 'presence',
    verifiedBy: 'code',
    recorder: null,
    verifier: { memberNo: leader.memberNo, name: leader.name },
    leaderNos: [leader.memberNo],
    corrects: null,
    reason: null,
    recordedAt: 1,
    reckoning: null,
    ...entryOf(n),
  }))
  for (let from = 0; from < many; from += BATCH) await control('seed', { hours: entries.slice(from, from + BATCH) })
  return entries
}
