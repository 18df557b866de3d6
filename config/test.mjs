/**
 * `npm test`: everything that must hold before a change may land, from a bare clone, without a terminal.
 * `--only types,unit` picks checks; other words go to jest (`npm run test:unit -- shifts`). No check stops the others.
 * The last line counts: tests that passed, and tests or checks that failed.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'

import { bootstrap, root } from './bootstrap.mjs'
import { runJest } from './run-jest.mjs'
import { run, stage } from './stage.mjs'

const bin = (...parts) => path.join(root, 'node_modules', ...parts)
const checks = {
  types: () => tool(bin('typescript', 'bin', 'tsc'), '--noEmit'),
  lint: () => tool(bin('eslint', 'bin', 'eslint.js'), '--config', 'config/eslint.config.mjs', '--max-warnings', '0', '.'),
  boundaries: () => tool(bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', 'config/boundaries.cjs', '.'),
}
/** What must be built before tests of a kind can run; `functions` are always built by the local cloud's own start. */
const kinds = { unit: [], procedure: ['functions'], screen: [], weapp: ['functions', 'weapp'], browser: ['functions', 'h5'] }

async function runAll() {
  const { only, words } = readOptions()
  const wanted = (name) => only.includes(name)
  await bootstrap({ browser: wanted('browser') })
  const count = { passed: 0, failed: 0 }
  const attempt = (work) => work().then(() => true, (error) => {
    console.error(error.message)
    count.failed += 1
    return false
  })
  for (const name of Object.keys(checks).filter(wanted)) await attempt(() => stage(`checking ${name}`, checks[name]))
  const jestKinds = Object.keys(kinds).filter(wanted)
  const built = await buildFor(jestKinds, attempt)
  for (const kind of jestKinds) {
    const lacking = kinds[kind].filter((what) => !built[what])
    if (lacking.length > 0) {
      console.log(`✗ ${kind} tests did not run: they need ${lacking.join(' and ')}, which could not be built`)
      continue
    }
    const { passed, failed } = await stage(`running ${kind} tests`, () => runJest(kind, words))
    count.passed += passed
    count.failed += failed
  }
  console.log(`${count.passed} passed, ${count.failed} failed`)
  process.exitCode = count.failed > 0 ? 1 : 0
}

function readOptions() {
  const all = [...Object.keys(checks), ...Object.keys(kinds)]
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
  const only = values.only?.split(',') ?? all
  const unknown = only.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Error(`--only takes ${all.join(', ')}, not ${unknown.join(', ')}.`)
  return { only, words: positionals }
}

async function tool(script, ...args) {
  const code = await run(process.execPath, [script, ...args], { cwd: root })
  if (code !== 0) throw new Error(`${path.basename(script)} ended with ${code}.`)
}

/** One build after the other: two webpack runs at once need more memory than a small machine has. */
async function buildFor(jestKinds, attempt) {
  const needed = new Set(jestKinds.flatMap((kind) => kinds[kind]))
  if (needed.size === 0) return {}
  const { buildCloudFunctions, buildFrontEnd } = await import('./builds.mjs')
  const work = { functions: buildCloudFunctions, weapp: () => buildFrontEnd('weapp'), h5: () => buildFrontEnd('h5') }
  const built = {}
  for (const what of needed) built[what] = await attempt(work[what])
  return built
}

await runAll().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
