import type { Requirement } from '#contract/credentials'
import { lackOf, type Asking, type Held, type Lack } from './domain/lack'
import { countingAt, heldAmong } from './repository'

/** What people have, by member number. Whoever is not in it has nothing to show. */
export type HeldBy = ReadonlyMap<string, readonly Held[]>

/** What these people have of what these posts ask for: one question for all of them, and none where nothing is asked. */
export async function heldBy(communityId: string, memberNos: readonly string[], posts: readonly Asking[]): Promise<HeldBy> {
  const asked = [...new Set(posts.flatMap(({ requires = [] }) => requires.map(({ credentialId }) => credentialId)))]
  const held = new Map<string, Held[]>()
  if (asked.length === 0 || memberNos.length === 0) return held
  for (const { memberNo, credentialId, lapsesAt } of await heldAmong(communityId, memberNos, asked)) {
    held.set(memberNo, [...(held.get(memberNo) ?? []), { credentialId, lapsesAt }])
  }
  return held
}

export const lackFor = (post: Asking, memberNo: string, held: HeldBy): Lack | null => lackOf(post, held.get(memberNo) ?? [])

/** Who may be asked to come; null where anybody may. */
export async function holdersFor(communityId: string, { requires = [], startsAt }: Asking): Promise<ReadonlySet<string> | null> {
  if (requires.length === 0) return null
  const counting = await countingAt(communityId, requires.map(({ credentialId }) => credentialId), startsAt)
  const has = (memberNo: string, wanted: Requirement) => counting.some((one) => one.memberNo === memberNo && one.credentialId === wanted.credentialId)
  return new Set(counting.map(({ memberNo }) => memberNo).filter((memberNo) => requires.every((wanted) => has(memberNo, wanted))))
}
