import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A copy of a package in which a test breaks something; removed by `remove`. */
export class BrokenCopy {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'linban-weapp-'))

  constructor(original: string) {
    fs.cpSync(original, this.root, { recursive: true })
  }

  /** @throws Error when the change changes nothing, because then the test would prove nothing */
  edit(file: string, change: (text: string) => string): void {
    const full = path.join(this.root, file)
    const before = fs.readFileSync(full, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${file} is not changed`)
    fs.writeFileSync(full, after)
  }

  write(file: string, content: string): void {
    fs.mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true })
    fs.writeFileSync(path.join(this.root, file), content)
  }

  delete(file: string): void {
    fs.rmSync(path.join(this.root, file))
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true })
  }
}
