import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What people download and what is uploaded, in bytes. `limit` is the budget, where there is one. */
export interface Size {
  what: string
  bytes: number
  limit: number | null
}

/** Of the main package and of each sub-package; WeChat itself refuses more than 2 MB. */
const PACKAGE_LIMIT = 1024 * 1024

/** Sizes of the last builds; what was not built is left out. */
export function sizes(root: string, functionsDir: string, functions: readonly string[]): Size[] {
  const weapp = path.join(root, 'dist', 'weapp')
  const h5 = path.join(root, 'dist', 'h5')
  return [
    ...(existsSync(path.join(weapp, 'app.json')) ? weappSizes(weapp) : []),
    ...(existsSync(h5) ? [{ what: 'h5, everything', bytes: weigh(h5), limit: null }] : []),
    ...functions.map((name) => ({ what: `function ${name}`, bytes: weigh(path.join(functionsDir, name)), limit: null })),
  ]
}

function weappSizes(weapp: string): Size[] {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const parts = subPackages.map(({ root }) => ({ what: `weapp ${root}`, bytes: weigh(path.join(weapp, root)), limit: PACKAGE_LIMIT }))
  const main = weigh(weapp) - parts.reduce((sum, { bytes }) => sum + bytes, 0)
  return [{ what: 'weapp main package', bytes: main, limit: PACKAGE_LIMIT }, ...parts]
}

function weigh(place: string): number {
  if (!existsSync(place)) return 0
  const stat = statSync(place)
  return stat.isDirectory() ? readdirSync(place).reduce((sum, name) => sum + weigh(path.join(place, name)), 0) : stat.size
}
