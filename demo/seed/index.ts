import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { startLocalCloud, type LocalCloudOptions } from '../../localcloud'
import { makeHistory } from './history'
import { populate } from './population'
import { makePresent } from './present'

/**
 * Puts the demo community into an empty data folder. Making its history takes some time, so a finished one is kept
 * in the cache under a name made from everything it depends on: the built functions, this folder and the day.
 * A folder that already holds data is left alone: whatever somebody did in the demo stays. Answers whether it is new.
 */
type Settings = Omit<LocalCloudOptions, 'dataDir' | 'port' | 'routes'>

export async function prepareDemoData(root: string, dataDir: string, settings: Settings, say: (line: string) => void): Promise<boolean> {
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0) return false
  const kept = path.join(root, '.cache', 'demo', await fingerprint(root, settings.functionsDir))
  if (!existsSync(kept)) await make(kept, settings, say)
  await mkdir(path.dirname(path.resolve(dataDir)), { recursive: true })
  await cp(kept, dataDir, { recursive: true })
  return true
}

async function make(kept: string, settings: Settings, say: (line: string) => void): Promise<void> {
  const unfinished = `${kept}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  const cloud = await startLocalCloud({ ...settings, dataDir: unfinished, timers: false })
  try {
    const people = await populate(cloud, say)
    await makeHistory(cloud, people, say)
    await makePresent(people, say)
    await cloud.fireTimer('clockwork', 'minute')
  } finally {
    await cloud.close()
  }
  await forgetOthers(kept)
  // Two starts at once make the same thing twice; the second then finds the first one's in its place.
  await rename(unfinished, kept).catch(() => rm(unfinished, { recursive: true, force: true }))
}

/** Only the newest is worth its place on the disk. What is still being made has a dot in its name. */
async function forgetOthers(kept: string): Promise<void> {
  const folder = path.dirname(kept)
  const finished = (await readdir(folder)).filter((name) => !name.includes('.') && name !== path.basename(kept))
  await Promise.all(finished.map((name) => rm(path.join(folder, name), { recursive: true, force: true })))
}

async function fingerprint(root: string, functionsDir: string): Promise<string> {
  const hash = createHash('sha256')
  const sources = [path.join(root, 'demo', 'seed'), path.join(root, 'demo', 'roster'), path.join(root, 'localcloud')]
  for (const folder of [functionsDir, ...sources]) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) hash.update(file).update(await readFile(file))
  }
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  return `${day}-${hash.digest('hex').slice(0, 12)}`
}
