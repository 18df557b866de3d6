import type { ShiftSignal } from '#contract/signals'
import { LIMITS } from './limits'

/** What is known of one activity when nothing more can be added to it. Times are the server's. */
export interface ShiftFacts {
  endsAt: number
  leaderNos: readonly string[]
  /** How many the place holds; null when nobody said. */
  roomFor: number | null
  /** Who had a place. */
  placed: readonly string[]
  present: readonly Presence[]
  /** The shifts of the same series before this one, the newest first. */
  earlier: readonly { placed: readonly string[]; present: readonly string[] }[]
  /** One of those was already said to have the same people. */
  saidLately: boolean
  /** Presences of the same people at other shifts, with both ends. */
  elsewhere: readonly { memberNo: string; inAt: number; outAt: number }[]
}

export interface Presence {
  memberNo: string
  name: string
  inAt: number
  /** Null when nobody scanned out. */
  outAt: number | null
  /** Scanned in by the person; not when somebody signed for them. */
  scanned: boolean
  helpers: readonly { memberNo: string; name: string }[]
}

type Sign = (facts: ShiftFacts) => ShiftSignal | null

export const findSignals = (facts: ShiftFacts): ShiftSignal[] => signs.flatMap((sign) => sign(facts) ?? [])

const burst: Sign = ({ present }) => {
  const { seconds, people: usual } = LIMITS.burst
  const scans = present.filter(({ scanned }) => scanned).map(({ inAt }) => inAt)
  const people = Math.max(0, ...scans.map((from) => scans.filter((at) => at >= from && at < from + seconds * 1000).length))
  return people > usual ? { kind: 'burst', facts: { people, seconds, usual } } : null
}

const oneHelper: Sign = ({ present }) => {
  const helped = new Map<string, { helper: string; people: Set<string> }>()
  for (const { memberNo, helpers } of present) {
    for (const helper of helpers) {
      const known = helped.get(helper.memberNo) ?? { helper: helper.name, people: new Set<string>() }
      helped.set(helper.memberNo, { ...known, people: known.people.add(memberNo) })
    }
  }
  const [most] = [...helped.values()].sort((a, b) => b.people.size - a.people.size)
  const people = most?.people.size ?? 0
  if (most === undefined || people < LIMITS.oneHelper.people || people * 2 <= present.length) return null
  return { kind: 'oneHelper', facts: { helper: most.helper, people, present: present.length } }
}

/** Said once in a row of so many, or a faithful team would stand on the list every week. */
const sameRoster: Sign = ({ placed, present, earlier, saidLately }) => {
  const { times, people } = LIMITS.sameRoster
  const before = earlier.slice(0, times - 1)
  if (saidLately || placed.length < people || before.length < times - 1) return null
  const lists = [placed, present.map(({ memberNo }) => memberNo), ...before.flatMap((shift) => [shift.placed, shift.present])]
  return lists.every((list) => areSame(list, placed)) ? { kind: 'sameRoster', facts: { times, people: placed.length } } : null
}

const areSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one) => b.includes(one))

const notOut: Sign = ({ present }) => {
  const people = present.filter(({ outAt }) => outAt === null).length
  const { people: least, percent } = LIMITS.notOut
  return people >= least && people * 100 >= present.length * percent ? { kind: 'notOut', facts: { people, present: present.length } } : null
}

const crowded: Sign = ({ present, roomFor, endsAt }) => {
  if (roomFor === null) return null
  const isHere = (at: number) => ({ inAt, outAt }: Presence) => inAt <= at && at < (outAt ?? endsAt)
  const people = Math.max(0, ...present.map(({ inAt }) => present.filter(isHere(inAt)).length))
  return people > roomFor ? { kind: 'crowded', facts: { people, roomFor } } : null
}

const onlyLeaders: Sign = ({ placed, present, leaderNos }) =>
  present.length > 0 && placed.every((memberNo) => leaderNos.includes(memberNo)) ? { kind: 'onlyLeaders', facts: { people: present.length } } : null

const overlap: Sign = ({ present, elsewhere }) => {
  const both = present.map((presence) => ({ name: presence.name, minutes: Math.max(0, ...elsewhere.map((other) => minutesOfBoth(presence, other))) }))
  const met = both.filter(({ minutes }) => minutes >= LIMITS.overlap.minutes)
  if (met.length === 0) return null
  return { kind: 'overlap', facts: { names: met.map(({ name }) => name).join('、'), people: met.length, minutes: Math.max(...met.map(({ minutes }) => minutes)) } }
}

function minutesOfBoth({ memberNo, inAt, outAt }: Presence, other: ShiftFacts['elsewhere'][number]): number {
  if (other.memberNo !== memberNo || outAt === null) return 0
  return Math.floor((Math.min(outAt, other.outAt) - Math.max(inAt, other.inAt)) / 60_000)
}

const signs: readonly Sign[] = [burst, oneHelper, sameRoster, notOut, crowded, onlyLeaders, overlap]
