import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { buildFunctions } from '../../config/build-functions'

export const root = path.resolve(__dirname, '..', '..')
export const FLOOR = 'floor'

/** Builds the product's functions and, beside them, the floor, bundled with the SDK as they are. Returns their names. */
export async function buildInto(out: string): Promise<string[]> {
  const { names } = await buildFunctions({ root, out })
  const source = path.join(__dirname, FLOOR)
  await mkdir(path.join(out, FLOOR), { recursive: true })
  await cp(path.join(source, 'config.json'), path.join(out, FLOOR, 'config.json'))
  await build({
    entryPoints: [path.join(source, 'index.ts')],
    outfile: path.join(out, FLOOR, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  })
  return names
}
