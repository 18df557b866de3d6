import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deployment, type FunctionName } from '#contract/deployment'
import { complaintsAbout } from '../../config/deploy/check'
import { collectionPlans } from '../../config/deploy/print-indexes'
import { NEEDED } from '../../cloudfunctions/clockwork/system/domain/findings'
import { COLLECTIONS, INDEXES } from '../../cloudfunctions/collections'
import { repository } from './cruise'

/** What is written for the real cloud agrees with the source: nobody can try it here, so nothing else would notice. */

interface Timer {
  name: string
  type: string
  config: string
}
interface FunctionSettings {
  name: FunctionName
  timeout: number
  envVariables: Record<string, string>
  triggers: Timer[]
}

const json = <T>(...file: string[]) => JSON.parse(readFileSync(path.join(repository, ...file), 'utf8')) as T
const { functions } = json<{ functions: FunctionSettings[] }>('config', 'deploy', 'cloudbaserc.json')

describe('cloudbaserc.json', () => {
  it('deploys exactly the functions of the contract', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(deployment).sort())
  })

  it('gives each function the settings without which it cannot work, from the environment of whoever deploys', () => {
    for (const { name, envVariables } of functions) {
      expect(Object.keys(envVariables)).toEqual(expect.arrayContaining([...NEEDED[name]]))
      expect(Object.entries(envVariables).filter(([setting, value]) => value !== `{{env.${setting}}}`)).toEqual([])
    }
  })

  it('gives every setting that a function reads, and no other', () => {
    const read = (folder: string) => readFileSync(path.join(repository, 'cloudfunctions', folder), 'utf8').match(/\b(SECRET_[A-Z]+|SETUP_CODE|TPL_[A-Z]+)\b/g) ?? []
    const known = ['kit/seal.ts', 'community/members/person.ts', 'community/members/views.ts', 'community/communities/use-cases/found.ts'].flatMap(read)
    expect([...new Set(functions.flatMap(({ envVariables }) => Object.keys(envVariables)))].sort()).toEqual([...new Set(known)].sort())
  })

  it('sets the timers that config.json declares, in seven fields', () => {
    for (const { name, triggers } of functions) {
      const declared = json<{ triggers?: Timer[] }>('cloudfunctions', name, 'config.json').triggers ?? []
      expect(triggers).toEqual(declared)
      for (const { config } of triggers) expect(config.split(' ')).toHaveLength(7)
    }
  })
})

describe('the check of the settings', () => {
  const template = readFileSync(path.join(repository, 'config', 'deploy', 'cloudbaserc.json'), 'utf8')
  const good = {
    TCB_ENV_ID: 'linban-1a2b', SECRET_SEAL: 's'.repeat(44), SECRET_FIELDS: 'f'.repeat(44), SETUP_CODE: 'open sesame',
    TPL_SHIFT: 'a', TPL_NEED: 'b', TPL_NOTICE: 'c', TPL_ORDER: 'd',
  }

  it('is content with a complete file', () => {
    expect(complaintsAbout(template, good)).toEqual({ errors: [], warnings: [] })
  })

  it.each<[string, Partial<typeof good>, string]>([
    ['a missing setup code', { SETUP_CODE: '' }, 'SETUP_CODE is not set'],
    ['a short secret', { SECRET_SEAL: 'short' }, 'SECRET_SEAL has fewer than 32 characters'],
    ['one secret used twice', { SECRET_FIELDS: good.SECRET_SEAL }, 'SECRET_SEAL and SECRET_FIELDS must differ'],
    ['an environment of the demo', { TCB_ENV_ID: 'demo-linban' }, 'TCB_ENV_ID names a demo environment'],
  ])('refuses %s', (_what, change, complaint) => {
    expect(complaintsAbout(template, { ...good, ...change }).errors).toEqual([complaint])
  })

  it('lets templates wait, because the inbox always receives', () => {
    expect(complaintsAbout(template, { ...good, TPL_NEED: undefined })).toEqual({
      errors: [], warnings: ['TPL_NEED is not set: those messages reach the inbox only'],
    })
  })
})

describe('the indexes that deployment prints', () => {
  const plans = collectionPlans()

  it('name every collection once, so that each is created and closed', () => {
    expect(plans.map(({ collection }) => collection)).toEqual([...COLLECTIONS])
    expect(INDEXES.filter(({ collection }) => !(COLLECTIONS as readonly string[]).includes(collection))).toEqual([])
  })

  it('carry every index with its directions, under a name of its own', () => {
    const printed = plans.flatMap(({ collection, indexes }) => indexes.CreateIndexes.map(({ IndexName, MgoKeySchema }) =>
      [collection, IndexName, MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }) => [Name, Number(Direction)])]))
    expect(printed.sort()).toEqual(INDEXES.map(({ collection, name, keys }) => [collection, name, keys.map(([field, direction]) => [field, direction])]).sort())
    expect(new Set(printed.map(([collection, name]) => `${String(collection)}.${String(name)}`)).size).toBe(INDEXES.length)
  })

  it('stay within the twenty that a collection may have', () => {
    expect(plans.filter(({ indexes }) => indexes.CreateIndexes.length > 20)).toEqual([])
  })
})
