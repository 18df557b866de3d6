import { findByIds, insertAll } from '../../kit/bulk'
import { fewAtATime } from '../../kit/few'
import { put, updateIf } from '../../kit/store'
import { to, type Doc } from '../../kit/wechat'
import type { MemberDoc } from '../../people'
import { placeId, type EntranceDoc, type GroupDoc } from '../../places'
import { newMember, type PersonDoc, type RosterFacts } from '../members/public'
import { rewardId } from './domain/ids'
import { rosterChanges } from './domain/merge-member'
import type { PlannedReward, PlannedTeam } from './domain/plan'

/** Writes slices. What is new goes in at once; of what is there, only what the roster says differently is written. */

export async function applyTeams(communityId: string, teams: readonly PlannedTeam[]): Promise<void> {
  await updateIf('communities', communityId, {}, { teams: to.set(teams) })
}

export async function applyEntrances(communityId: string, entrances: readonly EntranceDoc[]): Promise<void> {
  await eachKnown('entrances', entrances, async (known, entrance) => {
    if (!sameFields(known, entrance)) await put('entrances', entrance)
  })
  const buildings = new Map(entrances.map(({ buildingId, building }) => [buildingId, building]))
  const groups = [...buildings].map(([buildingId, name]): GroupDoc => ({
    _id: placeId(communityId, buildingId),
    communityId,
    buildingId,
    name: `${name}邻居群`,
  }))
  await insertAll('groups', groups)
}

/** The books of stock belong to the rewards context; here a reward only comes into being, or changes its price. */
interface RewardDoc extends Doc, Omit<PlannedReward, 'stock'> {
  left: number
  holds: never[]
  taken: number
  rev: number
  open: boolean
}

export async function applyRewards(communityId: string, rewards: readonly PlannedReward[]): Promise<void> {
  const documents = rewards.map(({ stock, ...reward }): RewardDoc => {
    const _id = rewardId(communityId, reward.merchant, reward.title)
    return { ...reward, _id, communityId, left: stock, holds: [], taken: 0, rev: 0, open: true }
  })
  await eachKnown('rewards', documents, async (known, { _id, price, source }) => {
    if (known.price !== price || known.source !== source) await updateIf('rewards', _id, {}, { price, source, rev: to.inc(1) })
  })
}

export async function applyMembers(communityId: string, rows: readonly { facts: RosterFacts; person: PersonDoc }[]): Promise<void> {
  await eachKnown('persons', rows.map(({ person }) => person), async (known, person) => {
    // The same number is sealed anew each time; its hash tells whether it changed.
    const { phoneSealed: _, ...said } = person
    if (!sameFields(known, said)) await put('persons', person)
  })
  const facts = new Map(rows.map((row) => [row.person._id, row.facts]))
  await eachKnown<MemberDoc>('members', rows.map((row) => newMember(communityId, row.facts)), async (known, { _id }) => {
    const changes = rosterChanges(known, facts.get(_id) ?? known)
    const data = Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, to.set(value)]))
    if (Object.keys(changes).length > 0) await updateIf('members', _id, {}, data)
  })
  const volunteers = rows.filter((row) => row.facts.volunteerNo !== null)
  await insertAll('accounts', volunteers.map(({ facts: { memberNo }, person: { _id } }) => ({ _id, communityId, memberNo, posted: 0, held: 0 })))
}

/** Adds what is new and hands over each document that was there before, with the one that the roster wants. */
async function eachKnown<T extends Doc>(collection: string, wanted: readonly T[], change: (known: T, wanted: T) => Promise<void>): Promise<void> {
  const inserted = new Set(await insertAll(collection, wanted))
  const rest = new Map(wanted.filter(({ _id }) => !inserted.has(_id)).map((document) => [document._id, document]))
  if (rest.size === 0) return
  const known = await findByIds<T>(collection, [...rest.keys()])
  await fewAtATime(known, async (document) => {
    const target = rest.get(document._id)
    if (target) await change(document, target)
  })
}

function sameFields<T extends object>(known: T, wanted: Partial<T>): boolean {
  return Object.entries(wanted).every(([field, value]) => JSON.stringify(known[field as keyof T]) === JSON.stringify(value))
}
