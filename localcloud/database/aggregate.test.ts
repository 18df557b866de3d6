import { refusalOf, TestClient } from './test-client'

describe('an aggregate', () => {
  let client: TestClient
  const lines: string[] = []
  beforeAll(async () => {
    client = await TestClient.open({ indexes: [{ collection: 'hours', name: 'team', keys: [['team', 1], ['minutes', -1]] }], warn: (line) => lines.push(line) })
    await client.add('hours', Array.from({ length: 1200 }, (_, n) => ({ _id: `h${n}`, team: `t${n % 40}`, minutes: n % 7, tags: ['all', `g${n % 2}`] })))
  })
  afterAll(() => client.close())

  it('answers 20 rows without $limit, and as many as asked with it', async () => {
    expect(await client.aggregate('hours', [['$match', { team: { $gte: 't' } }]])).toHaveLength(20)
    expect(await client.aggregate('hours', [['$match', { team: { $gte: 't' } }], ['$limit', 25]])).toHaveLength(25)
    expect(await client.aggregate('hours', [['$group', { _id: '$team' }]])).toHaveLength(20)
    expect(await client.aggregate('hours', [['$group', { _id: '$team' }], ['$limit', 1000]])).toHaveLength(40)
  })

  it('matches first through an index', async () => {
    lines.length = 0
    const rows = await client.aggregate('hours', [
      ['$match', { team: 't3' }],
      ['$sort', { minutes: -1 }],
      ['$limit', 1],
      ['$project', { minutes: 1, _id: 0 }],
    ])
    expect(rows).toEqual([{ minutes: 6 }])
    expect(lines).toEqual([])
  })

  it('groups and computes', async () => {
    const rows = await client.aggregate('hours', [
      ['$match', { team: { $in: ['t1', 't2'] } }],
      ['$group', { _id: '$team', total: { $sum: '$minutes' }, n: { $sum: 1 }, most: { $max: '$minutes' } }],
      ['$addFields', { mean: { $divide: ['$total', '$n'] } }],
      ['$sort', { _id: -1 }],
    ])
    const expected = ['t2', 't1'].map((team) => {
      const minutes = Array.from({ length: 1200 }, (_, n) => n).filter((n) => `t${n % 40}` === team).map((n) => n % 7)
      const total = minutes.reduce((sum, n) => sum + n, 0)
      return { _id: team, total, n: 30, most: 6, mean: total / 30 }
    })
    expect(rows).toEqual(expected)
  })

  it('unwinds arrays, matches in the middle, skips and counts', async () => {
    const rows = await client.aggregate('hours', [
      ['$match', { team: 't1' }],
      ['$unwind', '$tags'],
      ['$match', { tags: { $ne: 'all' } }],
      ['$skip', 10],
      ['$count', 'rest'],
    ])
    expect(rows).toEqual([{ rest: 20 }])
  })

  it('counts nothing as no row', async () => {
    expect(await client.aggregate('hours', [['$match', { team: 'none' }], ['$count', 'n']])).toEqual([])
  })

  it.each([
    ['$lookup', { from: 'x' }],
    ['$geoNear', { near: 1 }],
    ['$facet', { a: [] }],
    ['$lookup', { from: 'hours', pipeline: [{ $out: 'x' }], as: 'x' }],
    ['$group', { _id: null, n: { $function: 1 } }],
    ['$out', 'x'],
    ['$sample', {}],
    ['$limit', -1],
    ['$sort', { team: 'up' }],
    ['$project', { x: { $function: { body: 'x', args: [], lang: 'js' } } }],
    ['$addFields', { x: { $range: [0, 1e12] } }],
    ['$group', { total: 1 }],
    ['$match', { team: { $near: 1 } }],
  ])('refuses %s %j', async (stage, value) => {
    const refusal = await refusalOf(client.aggregate('hours', [[stage, value]]))
    expect(refusal.code).toBe('DATABASE_REQUEST_FAILED')
  })

  it('names a stage it does not know', async () => {
    expect((await refusalOf(client.aggregate('hours', [['$facet', {}]]))).message).toContain("'$facet'")
  })
})
