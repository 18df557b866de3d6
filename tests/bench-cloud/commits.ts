import path from 'node:path'
import { fsyncProbe } from '../bench/fsync-probe'
import { median } from '../bench/statistics'
import { openWorld } from './world'

/** Commits of one document each, one after the other, against what the disk manages at the same time. */
export interface Commits {
  perSecond: number
  p50Ms: number
  /** Durable writes per second of the probe, before and after each round. */
  probePerSecond: number
  /** Median of the rounds' ratios. */
  ofProbe: number
}

const COMMITS = 200

export async function measureCommits(folder: string, rounds: number): Promise<Commits> {
  const database = await openWorld(path.join(folder, 'commits'))
  const commit = async (n: string) => {
    const data = [JSON.stringify({ _id: n, person: 'p', at: 1, note: '断电后换好。' })]
    const from = performance.now()
    await database.handle('database.insertDocument', { collectionName: 'entries', data })
    return performance.now() - from
  }
  const measured: Commits[] = []
  for (let round = -1; round < rounds; round += 1) {
    const before = fsyncProbe(folder)
    const times: number[] = []
    for (let n = 0; n < COMMITS; n += 1) times.push(await commit(`${round}-${n}`))
    const probePerSecond = (before + fsyncProbe(folder)) / 2
    const perSecond = (COMMITS * 1000) / times.reduce((sum, ms) => sum + ms)
    if (round >= 0) measured.push({ perSecond, p50Ms: median(times), probePerSecond, ofProbe: perSecond / probePerSecond })
  }
  await database.close()
  const of = (pick: (commits: Commits) => number) => median(measured.map(pick))
  return { perSecond: of((all) => all.perSecond), p50Ms: of((all) => all.p50Ms), probePerSecond: of((all) => all.probePerSecond), ofProbe: of((all) => all.ofProbe) }
}
