/**
 * `npm run bench:cloud`: how fast the local cloud is, by itself: it knows nothing of the product that runs on it. Ratios in one
 * run, medians of rounds after warming up. `--rounds N` (7), `--quick` for a look with a tenth of the documents,
 * `--strict` to end with 1 when a target is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finish, heading, load, printSections, readFlags, type Section } from '../bench/report'
import { measureCommits } from './commits'
import { countCompilations } from './compilations'
import { measureFinds, measureFindsOfFunctions } from './finds'
import { hasStrace, measureGroups } from './group-commit'
import { measureCalls } from './isolation'
import { canTell, measureMemory } from './memory'
import { measureReopening } from './reopen'
import { callSection, commitSection, compileSection, findSection, groupSection, memorySection, reopenSection } from './sections'
import { fillWorld, folderOf } from './world'

async function main(): Promise<void> {
  const { quick, strict, rounds = quick ? 2 : 7 } = readFlags()
  const sizes = quick ? [1e3, 1e4, 1e5] : [1e3, 1e4, 1e5, 1e6]
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-cloud-'))
  try {
    console.log(heading('Local cloud bench'))
    const sections = [
      callSection(await measureCalls(folder, rounds, quick ? 1 : 4)),
      commitSection(await measureCommits(folder, rounds)),
      groupSection(hasStrace() ? measureGroups(folder, quick ? 5 : 25) : undefined),
      ...(await inLargeWorlds(folder, sizes, rounds)),
      compileSection(await countCompilations()),
    ]
    printSections(sections)
    console.log(`\nload average at the end: ${load()}`)
    finish(sections, { strict })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inLargeWorlds(folder: string, sizes: readonly number[], rounds: number): Promise<Section[]> {
  for (const entries of sizes) await fillWorld(folderOf(folder, entries), entries)
  const largest = sizes[sizes.length - 1] as number
  const world = folderOf(folder, largest)
  return [
    findSection(sizes, [...(await measureFinds(folder, sizes, rounds)), await measureFindsOfFunctions(folder, sizes, rounds)]),
    reopenSection(largest, measureReopening(world, rounds)),
    memorySection(largest, canTell() ? await measureMemory(world, largest, 500 * rounds) : undefined),
  ]
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
