import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { deployment, functionOf, type FunctionName } from '#contract/deployment'
import type { Reply } from '#contract/envelope'
import type { Name } from '#contract/index'
import { procedures } from '#contract/procedures'
import { main as clockwork } from '../../cloudfunctions/clockwork'
import { main as community } from '../../cloudfunctions/community'
import { main as papers } from '../../cloudfunctions/papers'
import { policy } from '../../cloudfunctions/policy'
import { main as volunteering } from '../../cloudfunctions/volunteering'
import { repository } from './cruise'
import { refusalsIn, testFiles } from './tested-refusals'

/** No procedure without a policy row, a schema, one function that answers it, and a test of each of its refusals. */

const names = Object.keys(procedures) as Name[]
const functions: Record<FunctionName, (event: unknown) => Promise<Reply>> = { community, volunteering, papers, clockwork }

describe('every procedure', () => {
  it('has a policy row, and no row is left over', () => {
    expect(Object.keys(policy).sort()).toEqual([...names].sort())
  })

  it('has a schema that refuses unknown fields', () => {
    expect(names.filter((name) => procedures[name].input.type !== 'strict_object')).toEqual([])
  })

  it('is answered by the function that the deployment names, and by no other', async () => {
    jest.spyOn(console, 'log').mockImplementation(() => {})
    const wrong: string[] = []
    for (const name of names) {
      for (const [target, main] of Object.entries(functions)) {
        // Without a caller every known procedure is refused for that; only an unknown one is not found.
        const reply = await main({ name, input: {} })
        const known = !reply.ok && reply.error.code !== 'NOT_FOUND'
        if (known !== (functionOf(name) === target)) wrong.push(`${name} in ${target}: ${known ? 'answered' : 'not found'}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('every cloud function', () => {
  it('is a folder with a config.json, and every such folder is deployed', () => {
    const source = path.join(repository, 'cloudfunctions')
    const folders = readdirSync(source).filter((folder) => existsSync(path.join(source, folder, 'config.json')))
    expect(folders.sort()).toEqual(Object.keys(deployment).sort())
  })

  it('serves families of its own', () => {
    const families = Object.values(deployment).flat()
    expect(new Set(families).size).toBe(families.length)
    expect(new Set(names.map((name) => name.split('.')[0]))).toEqual(new Set(families))
  })
})

describe('every declared refusal', () => {
  const declared = names.flatMap((name) => procedures[name].reasons.map((reason) => `${name}:${reason}`))
  const files = [
    ...testFiles(repository, ['cloudfunctions'], '.procedure.test.ts'),
    ...testFiles(repository, ['tests/journeys'], '.test.ts'),
  ]
  const tested = new Set(files.flatMap((file) => [...refusalsIn(file)]))

  it('meets a person in some test', () => {
    expect(declared.filter((pair) => !tested.has(pair))).toEqual([])
  })
})

describe('the search for tested refusals', () => {
  const found = (source: string) => [...refusalsIn('sample.test.ts', source)]

  it('finds a refusal in a body, in a table and in a helper of the file', () => {
    expect(found(`it('x', async () => { await a.fails('shift.signUp', {}); expect(b).toBe('tooYoung') })`)).toEqual(['shift.signUp:tooYoung'])
    expect(found(`it.each([['soldOut']])('x %s', () => call('order.place'))`)).toEqual(['order.place:soldOut'])
    expect(found(`const place = () => call('order.place')\nit('x', () => expect(place()).toBe('soldOut'))`)).toEqual(['order.place:soldOut'])
  })

  it('does not believe a title, nor two tests that each know half', () => {
    expect(found(`it('soldOut', () => call('order.place'))`)).toEqual([])
    expect(found(`it('x', () => call('order.place'))\nit('y', () => expect(z).toBe('soldOut'))`)).toEqual([])
  })
})
