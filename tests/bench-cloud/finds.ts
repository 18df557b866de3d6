import http from 'node:http'
import type { Database } from '../../localcloud/database'
import { inTurns } from '../bench/pace'
import { post } from '../bench/post'
import { median, quantile } from '../bench/statistics'
import { startCloudProcess } from '../support/cloud-process'
import { findBody, folderOf, openWorld, peopleIn } from './world'

/** What the newest twenty entries of a person cost in worlds of growing size: milliseconds for each size, and the growth over all. */
export interface FindCost {
  asked: string
  p50s: number[]
  /** The largest against the smallest: median of the rounds' ratios. */
  growth: number
  /** The same of the fastest twentieth, which other programs have disturbed least: a large world needs the processor's caches more. */
  undisturbed: number
  /** Whether growth is the code's doing. Where anybody is asked, twenty documents out of far memory are most of it. */
  isJudged: boolean
}

const FINDS = 400
const CALLS = 200
const WARM_UP_ROUNDS = 3
/** As many as the smallest world has. */
const SAME = 20

/** Milliseconds of one round, for each size. */
type Times = readonly number[][]

/** Which of the people is asked about at a turn. */
type Choice = (people: number) => number
const same: Choice = (people) => Math.floor(Math.random() * SAME) * (people / SAME)
const anybody: Choice = (people) => Math.floor(Math.random() * people)
const personOf = (choice: Choice, entries: number) => `p${Math.floor(choice(peopleIn(entries)))}`

/** Of the database alone, all sizes in turns. */
export async function measureFinds(folder: string, sizes: readonly number[], rounds: number): Promise<FindCost[]> {
  const databases = await Promise.all(sizes.map((entries) => openWorld(folderOf(folder, entries))))
  const ask = (choice: Choice) => askAll(databases, sizes, choice)
  const costs = [
    costOf(`the database: the same ${SAME} people`, await inRounds(rounds, () => ask(same))),
    costOf('the database: anybody', await inRounds(rounds, () => ask(anybody)), false),
  ]
  await Promise.all(databases.map((database) => database.close()))
  return costs
}

async function inRounds(rounds: number, round: () => Promise<Times>): Promise<Times[]> {
  for (let n = 0; n < WARM_UP_ROUNDS; n += 1) await round()
  const measured: Times[] = []
  for (let n = 0; n < rounds; n += 1) measured.push(await round())
  return measured
}

let asked = 0

async function askAll(databases: readonly Database[], sizes: readonly number[], choice: Choice): Promise<Times> {
  const times = sizes.map((): number[] => [])
  for (let n = 0; n < FINDS; n += 1) {
    for (const [at, database] of databases.entries()) {
      asked -= 1 // every query is another text: each is compiled, in every world alike
      const body = findBody(personOf(choice, sizes[at] as number), asked)
      const from = performance.now()
      const { data } = await database.handle('database.getDocument', body)
      times[at]?.push(performance.now() - from)
      if ((data as { list: unknown[] }).list.length !== 20) throw new Error(`not twenty entries for ${body.query}`)
    }
  }
  return times
}

/** As a function sees it: through the real SDK, the smallest world and the largest in turns, anybody asked. */
export async function measureFindsOfFunctions(folder: string, sizes: readonly number[], rounds: number): Promise<FindCost> {
  const ends = [sizes[0] as number, sizes[sizes.length - 1] as number] as const
  const clouds = await Promise.all(ends.map((entries) => startCloudProcess('tests/bench-cloud/server.ts', ['--data', folderOf(folder, entries)])))
  const agent = new http.Agent({ keepAlive: true })
  const find = (at: 0 | 1) => async () => {
    const { result } = await post<{ result?: number }>(`${clouds[at]?.url}/functions/deeds`, { deed: 'find', person: personOf(anybody, ends[at]) }, { agent })
    if (result !== 20) throw new Error(`not twenty entries but ${result}`)
  }
  const round = () => inTurns(Array.from({ length: CALLS }, () => [find(0), find(1)] as const))
  try {
    return costOf('a function, through the SDK: anybody', await inRounds(rounds, round))
  } finally {
    agent.destroy()
    await Promise.all(clouds.map((cloud) => cloud.stop()))
  }
}

function costOf(asked: string, measured: readonly Times[], isJudged = true): FindCost {
  const over = (pick: (round: Times) => number) => median(measured.map(pick))
  const growthAt = (part: number) => over((round) => quantile(round[round.length - 1] ?? [], part) / quantile(round[0] ?? [], part))
  const p50s = (measured[0] ?? []).map((_, at) => over((round) => median(round[at] ?? [])))
  return { asked, isJudged, p50s, growth: growthAt(0.5), undisturbed: growthAt(0.05) }
}
