import type { Course, Requirement } from '#contract/credentials'
import { findByIds } from '../../kit/bulk'
import { asRequirement, type CredentialDoc } from './credential'

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
