import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLANTED } from './planted'

const root = join(__dirname, '../..')
const cloud = (file: string) => join(root, 'localcloud', file)

describe('the planted defects', () => {
  it.each(PLANTED)('$defect: $file has its text exactly once', ({ file, from }) => {
    expect(readFileSync(cloud(file), 'utf8').split(from)).toHaveLength(2)
  })

  it('are each in the result that is committed', () => {
    const result = readFileSync(join(root, 'docs/mutants-cloud.md'), 'utf8')
    expect(PLANTED.filter(({ defect }) => !result.includes(`| ${defect} |`))).toEqual([])
    expect(PLANTED.length).toBeGreaterThanOrEqual(14)
  })

  it('each change something', () => {
    expect(PLANTED.filter(({ from, to, file }) => from === to || !existsSync(cloud(file)))).toEqual([])
  })
})
