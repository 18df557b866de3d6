import type { Course, Requirement } from '#contract/credentials'
import { findByIds } from '../../kit/bulk'
import { asRequirement, type CredentialDoc } from './credential'
import { lackOf, type Asking, type Held, type Lack } from './domain/lack'
import { countingAt, heldAmong } from './repository'

/** What signing up, publishing and presence may know of courses and qualifications. */
export type { Lack } from './domain/lack'
export { recordTraining, type Attended } from './training'

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

interface Draft {
  trains?: string | undefined
  posts: readonly { requires?: string[] | undefined }[]
}
/** What the draft of a shift names, looked up once. */
export interface Named {
  trains: Course | null
  requires: ReadonlyMap<string, Requirement>
}

/** Null when something is not on this community's list, is no longer used, or is taught and no course. */
export async function credentialsNamed(communityId: string, { trains, posts }: Draft): Promise<Named | null> {
  const ids = [...new Set([...posts.flatMap(({ requires = [] }) => requires), ...(trains === undefined ? [] : [trains])])]
  if (ids.length === 0) return { trains: null, requires: new Map() }
  const found = (await findByIds<CredentialDoc>('credentials', ids)).filter((one) => one.communityId === communityId && one.state === 'active')
  if (found.length < ids.length) return null
  const course = found.find(({ _id }) => _id === trains)
  if (course?.kind === 'qualification') return null
  return { trains: course ? asCourse(course) : null, requires: new Map(found.map((one) => [one._id, asRequirement(one)])) }
}

const asCourse = ({ _id, name, content, months }: CredentialDoc): Course => ({ credentialId: _id, name, content, months })
