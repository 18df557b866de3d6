import path from 'node:path'
import { build } from 'esbuild'

/** What the browser gets of the preview's own code, by file name: `desk.js`, `desk.css`, `shell.js`. */
export type Bundle = ReadonlyMap<string, Uint8Array>

/** Bundles the desk and the shell of the phones in memory; takes a fraction of a second. Throws esbuild's BuildFailure. */
export async function bundlePreview(): Promise<Bundle> {
  const { outputFiles } = await build({
    absWorkingDir: __dirname,
    entryPoints: { desk: 'desk/main.tsx', 'desk-style': 'desk/styles/desk.css', shell: 'shell/phone-shell.ts' },
    outdir: 'in-memory',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]))
}
