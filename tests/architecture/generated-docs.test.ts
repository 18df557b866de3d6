import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generated } from '../../config/docs/generated'
import { repository } from './cruise'

describe('the pages of docs/ that are made from source', () => {
  it.each(Object.keys(generated))('%s says what the source says (npm run docs:api writes it anew)', (file) => {
    const render = generated[file]
    expect(readFileSync(path.join(repository, file), 'utf8')).toBe(render?.(repository))
  })
})
