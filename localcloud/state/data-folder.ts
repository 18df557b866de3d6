import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from './lock'

/** Raise when older code could misread what newer code writes. */
const FORMAT = 1

const IMPORTING = 'import-unfinished'

export interface DataFolder {
  readonly dir: string
  release(): void
}

/** Makes, locks and checks the data folder. Throws with a sentence for people when it is in use or too new. */
export function openDataFolder(dir: string): DataFolder {
  mkdirSync(dir, { recursive: true })
  const release = lockFolder(dir)
  try {
    checkFormat(dir)
    checkImport(dir)
  } catch (error) {
    release()
    throw error
  }
  return { dir, release }
}

/** Until `done` is called the folder is known to hold half an import. */
export function markImport(dir: string): () => void {
  writeFileSync(join(dir, IMPORTING), '')
  return () => rmSync(join(dir, IMPORTING))
}

function checkImport(dir: string): void {
  if (!existsSync(join(dir, IMPORTING))) return
  throw new Error(`An import into the data folder ${dir} was interrupted. Delete the folder and import again.`)
}

function checkFormat(dir: string): void {
  const file = join(dir, 'format.json')
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ format: FORMAT }))
    return
  }
  const { format } = JSON.parse(readFileSync(file, 'utf8')) as { format: number }
  if (format > FORMAT) {
    throw new Error(
      `The data folder ${dir} was written by a newer version (format ${format}, this one reads up to ${FORMAT}). ` +
        'Update the program, or choose another folder.',
    )
  }
}
