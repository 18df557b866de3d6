/**
 * `npm run mutants:cloud -- [--only text,text] [--write]`: plants each defect of planted.ts in a copy of the local cloud and runs the
 * tests that must notice it. Fails when one goes unnoticed. `--write` puts the result into docs/mutants-cloud.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyCloud, runSuite } from './house'
import { PLANTED, type Planted } from './planted'

interface Result extends Planted {
  noticedBy: string | undefined
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } } })
  const words = values.only.split(',')
  const planted = PLANTED.filter(({ defect, file }) => words.some((word) => defect.includes(word) || file.includes(word)))
  copyCloud()
  await demandWholeSuites([...new Set(planted.map(({ suite }) => suite))])
  const results: Result[] = []
  for (const one of planted) results.push(await plant(one))
  const unnoticed = results.filter(({ noticedBy }) => noticedBy === undefined)
  console.log(`${results.length - unnoticed.length} of ${results.length} defects noticed`)
  if (values.write && values.only === '') writeFileSync(join(__dirname, '../../docs/mutants-cloud.md'), page(results))
  process.exitCode = unnoticed.length > 0 ? 1 : 0
}

/** A test that fails without a defect would notice every one. */
async function demandWholeSuites(suites: readonly string[]): Promise<void> {
  for (const suite of suites) {
    const { failed, broken } = await runSuite(suite)
    if (broken !== undefined || failed.length > 0) throw new Error(`${suite} fails without any defect: ${broken ?? failed.join('; ')}`)
  }
}

async function plant(planted: Planted): Promise<Result> {
  const { failed, broken } = await runSuite(planted.suite, planted)
  if (broken !== undefined) throw new Error(`"${planted.defect}" does not compile or load:\n${broken}`)
  console.log(`${failed.length > 0 ? '✓' : '✗ UNNOTICED'} ${planted.defect}${failed.length > 0 ? ` — ${failed.length}: ${failed[0]}` : ''}`)
  return { ...planted, noticedBy: failed[0] }
}

const page = (results: readonly Result[]): string => `# Planted defects of the local cloud

Written by \`npm run mutants:cloud -- --write\`: each defect was planted alone in a copy of \`localcloud/\`, then the tests beside the broken
file ran. The list is tests/mutants-cloud/planted.ts; a unit test demands that every text of it still stands in the code, and its defect here.

${results.filter(({ noticedBy }) => noticedBy !== undefined).length} of ${results.length} were noticed.

| Defect | Planted in localcloud/ | First test that noticed |
|---|---|---|
${results.map(({ defect, file, noticedBy }) => `| ${defect} | ${file} | ${noticedBy?.replaceAll('|', '\\|') ?? '**nobody**'} |`).join('\n')}
`

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
