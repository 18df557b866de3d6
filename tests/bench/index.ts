/**
 * `npm run bench`: how fast the product is, as ratios to a floor that is measured in the same run, because absolute
 * figures of a shared machine mean little. `--rounds N` (7), `--warm-up SECONDS` (25), `--quick` for a look,
 * `--strict` to end with 1 when a target is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { speakTo, url } from '../support/client'
import { startCloudProcess } from '../support/cloud-process'
import { Client } from './client'
import { coldStarts } from './cold-start'
import { gather } from './crowd'
import { fsyncProbe } from './fsync-probe'
import { buildInto, root } from './functions-folder'
import { finish, heading, load, printSections, readFlags, type Section } from './report'
import { judge, uncalled } from './round-trips'
import { measureRush } from './rush'
import { coldSection, rushSection, sizeSection, speedSection, tripSection, yearSection } from './sections'
import { sizes } from './sizes'
import { measure, warmUp } from './speed'
import { tellStory } from './story'
import { measureYear } from './year'
import type { Trips } from './trip-book'

interface Options {
  rounds: number
  warmUpSeconds: number
  people: number
}

/** Two hundred people take a while to sign up and to scan out. */
const RUSH_ROUNDS = 3

async function main(): Promise<void> {
  const { quick, strict, rounds = quick ? 2 : 7, warmUpSeconds = quick ? 3 : 25 } = readFlags()
  const folder = await mkdtemp(path.join(tmpdir(), 'linban-bench-'))
  try {
    const functionsDir = path.join(folder, 'functions')
    const functions = await buildInto(functionsDir)
    console.log(heading('LinBan bench'))
    const sections = [
      ...(await underLoad({ rounds, warmUpSeconds, people: quick ? 40 : 120 }, folder, functionsDir)),
      coldSection(await coldStarts(functionsDir, functions, rounds)),
      sizeSection(sizes(root, functionsDir, functions)),
    ]
    printSections(sections)
    finish(sections, { strict })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function underLoad({ rounds, warmUpSeconds, people }: Options, folder: string, functionsDir: string): Promise<Section[]> {
  const cloud = await startCloudProcess('tests/bench/server.ts', ['--data', path.join(folder, 'data'), '--functions', functionsDir])
  speakTo(cloud.url)
  const client = new Client(cloud.url)
  try {
    await tellStory()
    const trips = (await (await fetch(`${url()}/bench/trips`)).json()) as Trips[]
    const crowd = await gather(people)
    const warm = await warmUp(crowd, client, warmUpSeconds)
    console.log(`warmed up for ${warm.seconds.toFixed(0)} s (${warm.rounds} rounds of ${people} people), then ${rounds} rounds measured`)
    const before = [fsyncProbe(folder), load()]
    const speeds = await measure(crowd, client, rounds)
    console.log(`fsync probe (4 KB, per second) before and after: ${[before[0], fsyncProbe(folder)].map((rate) => Number(rate).toFixed(0)).join(', ')}`)
    console.log(`load average before and after: ${[before[1], load()].join(', ')}`)
    const rush = await measureRush(cloud.url, Math.min(rounds, RUSH_ROUNDS))
    const year = await measureYear(client)
    return [speedSection(speeds), rushSection(rush), tripSection(judge(trips), uncalled(trips)), yearSection(year)]
  } finally {
    client.close()
    await cloud.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
