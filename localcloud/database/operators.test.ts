import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accumulators } from './compute/accumulators'
import { expressions } from './compute/expression'
import { stages } from './compute/stages'
import { queryOperators, topLevelOperators } from './matcher'
import { updateOperators } from './update'

/** The operators that a section of the table gives one of these standings. */
const table = readFileSync(join(__dirname, 'OPERATORS.md'), 'utf8')
function listed(title: string, standings: readonly string[]): string[] {
  const section = table.split('\n## ').find((part) => part.startsWith(title)) ?? ''
  const rows = section.split('\n').map((line) => line.split('|').map((cell) => cell.trim())).filter(([, standing]) => standings.includes(standing ?? ''))
  return rows.flatMap(([, , names]) => [...(names ?? '').matchAll(/`(\$\w+)`/g)].map(([, name]) => name as string)).sort()
}

describe('OPERATORS.md', () => {
  it.each<[string, readonly string[]]>([
    ['Query operators', [...topLevelOperators, ...Object.keys(queryOperators)]],
    ['Update operators', updateOperators()],
    ['Aggregate stages', [...stages.keys()]],
    ['Expression operators', [...expressions.keys()]],
    ['Accumulators', Object.keys(accumulators)],
  ])('%s: lists what the code knows, and refuses nothing of it', (title, known) => {
    expect(listed(title, ['exact', 'differs'])).toEqual([...known].sort())
    expect(listed(title, ['refused']).filter((name) => known.includes(name))).toEqual([])
  })

  it('has every command for queries and updates that the SDK offers', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- by path: the package does not export this file
    const { Command } = require(require.resolve('@cloudbase/database').replace(/index\.js$/, 'command.js')) as { Command: object }
    const otherwise: Record<string, string> = { neq: '$ne', geoNear: '$nearSphere', remove: '$unset', shift: '$pop', unshift: '$push', text: '$search' }
    const offered = Object.keys(Command).filter((name) => !['aggregate', 'project'].includes(name)).map((name) => otherwise[name] ?? `$${name}`)
    const all = ['exact', 'differs', 'refused']
    const known = [...listed('Query operators', all), ...listed('Update operators', all)]
    expect(offered.filter((name) => !known.includes(name))).toEqual([])
    expect(offered.length).toBeGreaterThan(30)
  })

  it('has every stage and every command for expressions that the SDK offers', () => {
    const sdk = require.resolve('@cloudbase/database').replace(/index\.js$/, '')
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- by path: the package does not export these files
    const { Command } = require(`${sdk}command.js`) as { Command: { aggregate: Record<string, unknown> } }
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- likewise
    const { default: Aggregation } = require(`${sdk}aggregate.js`) as { default: { prototype: object } }
    const all = ['exact', 'differs', 'refused']
    const commands = Object.keys(Command.aggregate).filter((name) => name !== 'pipeline').map((name) => `$${name === 'neq' ? 'ne' : name}`)
    const known = [...listed('Expression operators', all), ...listed('Accumulators', all)]
    expect(commands.filter((name) => !known.includes(name))).toEqual([])
    const notStages = ['constructor', 'end', 'unwrap', 'done', '_pipe']
    const offered = Object.getOwnPropertyNames(Aggregation.prototype).filter((name) => !notStages.includes(name)).map((name) => `$${name}`)
    expect(offered.filter((name) => !listed('Aggregate stages', all).includes(name))).toEqual([])
  })
})
