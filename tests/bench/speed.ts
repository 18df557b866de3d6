import type { Client } from './client'
import { MEASURED, round, type Crowd, type Doing, type Measured } from './crowd'
import { inTurns, tenAtATime, type Work } from './pace'
import { median, quantile } from './statistics'

/**
 * How fast the four commands are, against the floor. Each round measures both side by side and makes its ratios; the
 * figure of the run is the median over the rounds, so a disturbed round does not decide.
 */
export interface Speed {
  name: Measured
  /** Milliseconds, one call at a time. */
  alone: { p50: number; p95: number; floor: number; timesFloor: number }
  /** Calls in a second, ten at a time. */
  ten: { rate: number; floor: number; ofFloor: number }
}

export interface WarmUp {
  seconds: number
  rounds: number
}

/** A third of a round's people come one at a time, the others ten at a time. */
const ALONE = 1 / 3

/** JIT compilers take long: rounds are thrown away until this time has passed. */
export async function warmUp(crowd: Crowd, client: Client, atLeastSeconds: number): Promise<WarmUp> {
  const from = performance.now()
  const seconds = () => (performance.now() - from) / 1000
  let rounds = 0
  do {
    await round(crowd, client, (_, works) => sideBySide(client, works).then(() => undefined))
    rounds += 1
  } while (seconds() < atLeastSeconds)
  return { seconds: seconds(), rounds }
}

export async function measure(crowd: Crowd, client: Client, rounds: number): Promise<Speed[]> {
  const samples = new Map<Measured, Speed[]>(MEASURED.map((name) => [name, []]))
  const doing: Doing = async (name, works) => {
    samples.get(name)?.push({ name, ...(await sideBySide(client, works)) })
  }
  for (let n = 0; n < rounds; n += 1) await round(crowd, client, doing)
  return MEASURED.map((name) => middle(name, samples.get(name) ?? []))
}

async function sideBySide(client: Client, works: readonly Work[]): Promise<Omit<Speed, 'name'>> {
  const few = Math.ceil(works.length * ALONE)
  const floorCall: Work = () => client.floor()
  const [floors, own] = await inTurns(works.slice(0, few).map((work) => [floorCall, work] as const))
  const crowd = works.slice(few)
  const floorRate = await tenAtATime(crowd.map(() => floorCall))
  const rate = await tenAtATime(crowd)
  const [floor, p50] = [median(floors), median(own)]
  return {
    alone: { p50, p95: quantile(own, 0.95), floor, timesFloor: p50 / floor },
    ten: { rate, floor: floorRate, ofFloor: rate / floorRate },
  }
}

function middle(name: Measured, all: readonly Speed[]): Speed {
  const of = (pick: (speed: Speed) => number) => median(all.map(pick))
  return {
    name,
    alone: {
      p50: of(({ alone }) => alone.p50),
      p95: of(({ alone }) => alone.p95),
      floor: of(({ alone }) => alone.floor),
      timesFloor: of(({ alone }) => alone.timesFloor),
    },
    ten: { rate: of(({ ten }) => ten.rate), floor: of(({ ten }) => ten.floor), ofFloor: of(({ ten }) => ten.ofFloor) },
  }
}
