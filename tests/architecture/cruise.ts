import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export const repository = path.resolve(__dirname, '..', '..')

export interface Violation {
  rule: string
  from: string
  to: string
}

interface CruiseResult {
  modules: { source: string; dependencies: { resolved: string; rules?: { name: string }[] }[] }[]
}

/**
 * Runs dependency-cruiser with our rules over a folder. It is an ES module, which jest's CommonJS world cannot load,
 * so it runs beside us; with the reporter `json` it ends with 0 whatever it finds.
 */
export async function cruise(folder: string): Promise<{ files: number; violations: Violation[] }> {
  const cli = path.join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const args = [cli, '--config', path.join(repository, 'config', 'boundaries.cjs'), '--output-type', 'json', '.']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 256 << 20 })
  const { modules } = JSON.parse(stdout) as CruiseResult
  const violations = modules.flatMap(({ source, dependencies }) => dependencies.flatMap(({ resolved, rules = [] }) =>
    rules.map(({ name }) => ({ rule: name, from: source, to: resolved }))))
  return { files: modules.length, violations }
}
