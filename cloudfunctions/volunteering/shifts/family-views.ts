import type { FamilyPlace } from '#contract/shifts'
import type { MemberDoc } from '../../people'
import { lackFor, type HeldBy } from '../credentials/public'
import type { RosterDoc } from '../rosters/public'
import { decideSignUp } from './domain/decide-sign-up'
import { placeIn, whyNot } from './place-views'

interface FamilyFacts {
  posts: readonly RosterDoc[]
  children: readonly MemberDoc[]
  /** Grown-ups of the household without a phone. */
  phoneless: readonly MemberDoc[]
  held: HeldBy
  now: number
}

/** Whom of their family a person may speak for at this shift, and how each of them stands. */
export const familyPlaces = ({ posts, children, phoneless, held, now }: FamilyFacts): FamilyPlace[] => [
  ...children.map((child) => childPlace(child, posts, { held, now })),
  ...phoneless.flatMap((person) => placeOfPhoneless(person, posts, now) ?? []),
]

/** What a guardian sees of a child. Promises of the child to other shifts are looked at when it is signed up. */
function childPlace(child: MemberDoc, posts: readonly RosterDoc[], { held, now }: Pick<FamilyFacts, 'held' | 'now'>): FamilyPlace {
  const { memberNo, name } = child
  const [first] = posts as [RosterDoc]
  const place = placeIn(posts, memberNo)
  const commitments = posts.filter(({ people }) => people.includes(memberNo))
  const decisions = posts.map((post) => ({ postId: post.postId, decision: decideSignUp(post, { ...child, lack: lackFor(post, memberNo, held) }, commitments, now, 'guardian') }))
  const possible = decisions.filter(({ decision }) => decision.ok).map(({ postId }) => postId)
  const [refused] = decisions.flatMap(({ decision }) => (decision.ok ? [] : [decision]))
  return {
    memberNo,
    name,
    place,
    posts: possible,
    ...(possible.length > 0 || refused === undefined ? { why: null } : whyNot(refused)),
    may: {
      consent: place.state === 'pending' && place.awaits === 'guardian' && place.until > now && first.state === 'open',
      cancel: place.state !== 'none' && first.state === 'open' && first.startsAt > now,
    },
  }
}

/** Family may give the place back for who has no phone, and nothing else; null for who has no place. */
function placeOfPhoneless({ memberNo, name }: MemberDoc, posts: readonly RosterDoc[], now: number): FamilyPlace | null {
  const place = placeIn(posts, memberNo)
  if (place.state === 'none') return null
  const [first] = posts as [RosterDoc]
  return { memberNo, name, place, posts: [], why: null, may: { consent: false, cancel: first.state === 'open' && first.startsAt > now } }
}
