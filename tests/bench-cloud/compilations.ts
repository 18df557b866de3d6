import { TestClient } from '../../localcloud/database/test-client'
import { indexes } from './world'

/** How many texts a request makes the database compile, the first time and however often it comes again. */
export interface Compilations {
  request: string
  first: number
  again: number
}

export const TIMES = 100

/** The texts that one request of a kind holds at most: its query, and what else it says. */
const REQUESTS: [request: string, ask: (client: TestClient, person: string) => Promise<unknown>][] = [
  ['find: query, order, projection', (client, person) => client.find('entries', { person }, { order: { at: -1 }, projection: { at: 1 } })],
  ['count: query', (client, person) => client.count('entries', { person, at: 1 })],
  ['update: query, update', (client, person) => client.updateWhere('entries', { person, at: 2 }, { $inc: { at: 1 } })],
  ['aggregate: pipeline', (client, person) => client.aggregate('entries', [['$match', { person }], ['$group', { _id: '$person' }]])],
]

export async function countCompilations(): Promise<Compilations[]> {
  const client = await TestClient.open({ indexes })
  const during = async (work: () => Promise<unknown>) => {
    const before = client.database.compiled()
    await work()
    return client.database.compiled() - before
  }
  const counts: Compilations[] = []
  for (const [request, ask] of REQUESTS) {
    const first = await during(() => ask(client, 'p1'))
    const again = await during(async () => {
      for (let n = 0; n < TIMES; n += 1) await ask(client, 'p1')
    })
    counts.push({ request, first, again })
  }
  await client.close()
  return counts
}
