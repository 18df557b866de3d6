/** Our own budget, half of WeChat's limit of 2 MB for the main package and for each sub-package. */
import fs from 'node:fs'
import path from 'node:path'
import type { MiniPackage } from '../host/mini-package'

const BUDGET = 1 << 20

/** Bytes by package; the main package is everything that lies in no sub-package. */
export function packageSizes(pkg: MiniPackage): Map<string, number> {
  const sizes = new Map<string, number>([['main', 0], ...pkg.subPackages.map(({ root }): [string, number] => [root, 0])])
  for (const entry of fs.readdirSync(pkg.root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    const file = path.relative(pkg.root, full).split(path.sep).join('/')
    const owner = pkg.subPackages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? 'main'
    sizes.set(owner, (sizes.get(owner) ?? 0) + fs.statSync(full).size)
  }
  return sizes
}

export function sizeFindings(pkg: MiniPackage): string[] {
  return [...packageSizes(pkg)].filter(([, bytes]) => bytes >= BUDGET).map(([name, bytes]) => `package ${name} has ${bytes} bytes, not under 1 MB`)
}
