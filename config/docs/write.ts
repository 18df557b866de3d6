/** `npm run docs:api`: writes the pages of `docs/` that are made from source. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { generated } from './generated'

const root = path.resolve(__dirname, '..', '..')
for (const [file, render] of Object.entries(generated)) {
  writeFileSync(path.join(root, file), render(root))
  console.log(file)
}
