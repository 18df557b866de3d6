import { errorOf, openEnvironment, type Collection, type Environment, type Pipeline, type Plain } from './support/environment'

const at = new Date('2024-03-10T05:06:07.089Z') // a Sunday
const doc = { _id: 'one', n: -2.5, i: 7, s: '志愿Abc', l: [3, 1, 2], o: { x: 1, y: 2 }, os: [{ q: 1 }, { q: 2 }, {}], at, z: null, yes: true }

/** An expression and its value; `undefined` where the field is then missing. */
const values: Array<[expression: unknown, value: unknown]> = [
  ['$n', -2.5], ['$o.x', 1], ['$os.q', [1, 2]], ['$l.x', []], ['$none', undefined], ['$$ROOT.i', 7], ['$$REMOVE', undefined], ['plain', 'plain'], [['$i', '$none'], [7, null]], [{ a: '$i', b: '$none' }, { a: 7 }],
  [{ $abs: '$n' }, 2.5], [{ $abs: '$z' }, null], [{ $abs: '$none' }, null], [{ $add: ['$i', 1, 2] }, 10], [{ $add: ['$i', '$z'] }, null], [{ $add: ['$at', 1000] }, new Date(at.getTime() + 1000)],
  [{ $subtract: ['$i', 10] }, -3], [{ $subtract: ['$at', '$at'] }, 0], [{ $subtract: ['$at', 89] }, new Date(at.getTime() - 89)], [{ $multiply: ['$i', 2] }, 14], [{ $multiply: ['$i', '$none'] }, null],
  [{ $divide: ['$i', 2] }, 3.5], [{ $mod: [-7, 3] }, -1], [{ $mod: [7, -3] }, 1], [{ $ceil: '$n' }, -2], [{ $floor: '$n' }, -3], [{ $trunc: '$n' }, -2], [{ $exp: 0 }, 1], [{ $ln: 1 }, 0],
  [{ $log: [8, 2] }, 3], [{ $log10: 100 }, 2], [{ $pow: [2, 10] }, 1024], [{ $sqrt: 9 }, 3], [{ $round: [2.5] }, 2], [{ $round: [3.5] }, 4], [{ $round: [1234, -2] }, 1200], [{ $trunc: [1.999, 2] }, 1.99],
  [{ $arrayElemAt: ['$l', 0] }, 3], [{ $arrayElemAt: ['$l', -1] }, 2], [{ $arrayElemAt: ['$l', 9] }, undefined], [{ $arrayElemAt: ['$z', 0] }, null],
  [{ $arrayToObject: { $literal: [['a', 1], ['b', 2]] } }, { a: 1, b: 2 }], [{ $arrayToObject: { $literal: [{ k: 'a', v: 1 }] } }, { a: 1 }], [{ $concatArrays: ['$l', [9]] }, [3, 1, 2, 9]], [{ $concatArrays: ['$l', '$none'] }, null],
  [{ $filter: { input: '$l', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2]], [{ $filter: { input: '$l', cond: { $gt: ['$$this', 2] } } }, [3]], [{ $filter: { input: '$none', as: 'x', cond: true } }, null],
  [{ $in: [1, '$l'] }, true], [{ $in: [9, '$l'] }, false], [{ $indexOfArray: ['$l', 2] }, 2], [{ $indexOfArray: ['$l', 9] }, -1], [{ $indexOfArray: ['$l', 3, 1] }, -1], [{ $indexOfArray: ['$z', 1] }, null], [{ $isArray: '$l' }, true], [{ $isArray: ['$i'] }, false],
  [{ $map: { input: '$l', as: 'x', in: { $multiply: ['$$x', '$i'] } } }, [21, 7, 14]], [{ $map: { input: '$os', as: 'x', in: '$$x.q' } }, [1, 2, null]], [{ $map: { input: '$z', as: 'x', in: 1 } }, null],
  [{ $range: [0, 5] }, [0, 1, 2, 3, 4]], [{ $range: [0, 5, 2] }, [0, 2, 4]], [{ $range: [5, 0, -2] }, [5, 3, 1]], [{ $range: [5, 0] }, []],
  [{ $reduce: { input: '$l', initialValue: 10, in: { $add: ['$$value', '$$this'] } } }, 16], [{ $reverseArray: '$l' }, [2, 1, 3]], [{ $size: '$l' }, 3], [{ $slice: ['$l', 2] }, [3, 1]], [{ $slice: ['$l', -2] }, [1, 2]], [{ $slice: ['$l', 1, 1] }, [1]], [{ $slice: ['$l', -9, 2] }, [3, 1]],
  [{ $zip: { inputs: ['$l', ['a', 'b']] } }, [[3, 'a'], [1, 'b']]], [{ $zip: { inputs: ['$l', ['a']], useLongestLength: true } }, [[3, 'a'], [1, null], [2, null]]], [{ $zip: { inputs: ['$l', ['a']], useLongestLength: true, defaults: [0, '-'] } }, [[3, 'a'], [1, '-'], [2, '-']]],
  [{ $and: [1, '$s'] }, true], [{ $and: [] }, true], [{ $and: ['$z', 1] }, false], [{ $or: ['$z', 0] }, false], [{ $or: [] }, false], [{ $or: ['', 0] }, true], [{ $not: ['$z'] }, true], [{ $not: [[]] }, false],
  [{ $cmp: [1, 2] }, -1], [{ $cmp: ['a', 2] }, 1], [{ $eq: ['$z', '$none'] }, false], [{ $eq: ['$o', { x: 1, y: 2 }] }, true], [{ $eq: ['$l', [3, 1, 2]] }, true], [{ $gt: ['a', 2] }, true], [{ $gt: [null, '$none'] }, true], [{ $gte: [[1, 2], [1, 1]] }, true], [{ $lt: ['$at', new Date(0)] }, false], [{ $lte: [1, 1] }, true], [{ $ne: ['$i', 7] }, false], [{ $lt: [false, true] }, true],
  [{ $cond: ['$z', 1, 2] }, 2], [{ $cond: { if: '$yes', then: 'y', else: 'n' } }, 'y'], [{ $ifNull: ['$z', 'd'] }, 'd'], [{ $ifNull: ['$none', 'd'] }, 'd'], [{ $ifNull: ['$i', 'd'] }, 7],
  [{ $switch: { branches: [{ case: false, then: 1 }, { case: '$yes', then: 2 }], default: 3 } }, 2], [{ $switch: { branches: [{ case: false, then: 1 }], default: 3 } }, 3],
  [{ $dateFromParts: { year: 2024, month: 2, day: 30 } }, new Date('2024-03-01T00:00:00Z')], [{ $dateFromParts: { year: 2024, hour: 12, timezone: '+08:00' } }, new Date('2024-01-01T04:00:00Z')], [{ $dateFromParts: { isoWeekYear: 2024, isoWeek: 10, isoDayOfWeek: 7 } }, new Date('2024-03-10T00:00:00Z')], [{ $dateFromParts: { year: '$z' } }, null],
  [{ $dateFromString: { dateString: '2024-01-02T03:04:05Z' } }, new Date('2024-01-02T03:04:05Z')], [{ $dateFromString: { dateString: '2024-01-02', timezone: 'Asia/Shanghai' } }, new Date('2024-01-01T16:00:00Z')], [{ $dateFromString: { dateString: '02/01/2024', format: '%d/%m/%Y' } }, new Date('2024-01-02T00:00:00Z')], [{ $dateFromString: { dateString: 'x', onError: 'bad' } }, 'bad'], [{ $dateFromString: { dateString: '$z', onNull: 'none' } }, 'none'],
  [{ $dayOfMonth: '$at' }, 10], [{ $dayOfWeek: '$at' }, 1], [{ $dayOfYear: '$at' }, 70], [{ $isoDayOfWeek: '$at' }, 7], [{ $isoWeek: '$at' }, 10], [{ $isoWeekYear: '$at' }, 2024], [{ $week: '$at' }, 10], [{ $year: '$at' }, 2024], [{ $month: '$at' }, 3], [{ $hour: '$at' }, 5], [{ $minute: '$at' }, 6], [{ $second: '$at' }, 7], [{ $millisecond: '$at' }, 89],
  [{ $hour: { date: '$at', timezone: '+08:00' } }, 13], [{ $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 13], [{ $hour: { date: '$at', timezone: 'America/New_York' } }, 0], [{ $year: '$z' }, null],
  [{ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' } }, '2024-03-10 05:06:07.089'], [{ $dateToString: { date: '$at', format: '%j %u %U %V %G %w %%' } }, '070 7 10 10 2024 1 %'], [{ $dateToString: { date: '$at', format: '%Y%m%d%H%z', timezone: '+08:00' } }, '2024031013+0800'], [{ $dateToString: { date: '$at' } }, '2024-03-10T05:06:07.089Z'], [{ $dateToString: { date: '$none', onNull: 'none' } }, 'none'], [{ $dateToString: { date: '$z' } }, null],
  [{ $literal: '$n' }, '$n'], [{ $mergeObjects: ['$o', { y: 3 }] }, { x: 1, y: 3 }], [{ $mergeObjects: ['$o', '$z'] }, { x: 1, y: 2 }], [{ $objectToArray: '$o' }, [{ k: 'x', v: 1 }, { k: 'y', v: 2 }]], [{ $let: { vars: { a: '$i', b: 2 }, in: { $multiply: ['$$a', '$$b'] } } }, 14],
  [{ $allElementsTrue: ['$l'] }, true], [{ $allElementsTrue: [[1, 0]] }, false], [{ $anyElementTrue: [[0, null]] }, false], [{ $anyElementTrue: [[0, 1]] }, true], [{ $setDifference: ['$l', [1]] }, [3, 2]], [{ $setEquals: ['$l', [1, 2, 3, 3]] }, true], [{ $setIntersection: ['$l', [2, 9]] }, [2]], [{ $setIsSubset: [[1], '$l'] }, true], [{ $size: { $setUnion: ['$l', [1, 9]] } }, 4],
  [{ $concat: ['$s', '!'] }, '志愿Abc!'], [{ $concat: ['$s', '$z'] }, null], [{ $indexOfBytes: ['$s', 'A'] }, 6], [{ $indexOfCP: ['$s', 'A'] }, 2], [{ $indexOfCP: ['$s', 'q'] }, -1], [{ $indexOfCP: ['$z', 'q'] }, null], [{ $split: ['a,b,', ','] }, ['a', 'b', '']], [{ $strLenBytes: '$s' }, 9], [{ $strLenCP: '$s' }, 5], [{ $strLenCP: '😀a' }, 2], [{ $strcasecmp: ['abC', 'ABc'] }, 0], [{ $strcasecmp: ['a', 'B'] }, -1],
  [{ $substr: ['$s', 0, 3] }, '志'], [{ $substrBytes: ['$s', 6, -1] }, 'Abc'], [{ $substrCP: ['$s', 1, 2] }, '愿A'], [{ $substr: [12345, 1, 2] }, '23'], [{ $toLower: '$s' }, '志愿abc'], [{ $toUpper: '$s' }, '志愿ABC'], [{ $toLower: '$none' }, ''], [{ $trim: { input: ' a ' } }, 'a'], [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'],
  [{ $avg: '$l' }, 2], [{ $max: ['$i', 9] }, 9], [{ $min: '$l' }, 1], [{ $sum: '$l' }, 6], [{ $sum: [1, '$i', 'x'] }, 8], [{ $stdDevPop: [[2, 4]] }, 1], [{ $stdDevSamp: { $literal: [1, 2, 3] } }, 1],
  [{ $toString: '$i' }, '7'], [{ $toInt: '3' }, 3], [{ $toDate: 0 }, new Date(0)], [{ $toBool: 0 }, false], [{ $type: '$none' }, 'missing'], [{ $type: '$s' }, 'string'],
]

const refused: Array<[expression: unknown, text: RegExp]> = [
  [{ $divide: [1, 0] }, /zero/], [{ $mod: [1, 0] }, /zero/], [{ $add: ['$s', 1] }, /numeric/], [{ $concat: ['$s', 1] }, /strings/], [{ $size: '$i' }, /array/], [{ $in: [1, '$s'] }, /array/], [{ $sqrt: -1 }, /sqrt/], [{ $ln: 0 }, /positive/],
  [{ $switch: { branches: [{ case: false, then: 1 }] } }, /default/], [{ $year: '$s' }, /Date/], [{ $dateFromString: { dateString: 'x' } }, /pars/], [{ $substrBytes: ['$s', 1, 1] }, /UTF-8/], [{ $nonsense: 1 }, /nonsense/], [{ $function: { body: 'x', args: [], lang: 'js' } }, /function/], [{ $abs: [1, 2] }, /argument/], ['$$nobody', /undefined variable/],
]

const rows = [
  { _id: 1, team: 'a', min: 30, tags: ['x', 'y'] }, { _id: 2, team: 'b', min: 60, tags: [] }, { _id: 3, team: 'a', min: 90 }, { _id: 4, min: null, tags: 'z' }, { _id: 5, team: 'b', min: 'long', tags: null },
]
type Build = (pipeline: Pipeline) => Pipeline

/** Results in which order does not count are sorted by the case itself. */
const pipelines: Array<[title: string, build: Build, list: unknown[]]> = [
  ['match, sort, skip, limit', (p) => p.match({ team: { $exists: true } }).sort({ _id: -1 }).skip(1).limit(2).project({ _id: 1 }), [{ _id: 3 }, { _id: 2 }]],
  ['limit before sort', (p) => p.sort({ _id: 1 }).limit(2).sort({ _id: -1 }).project({ _id: 1 }), [{ _id: 2 }, { _id: 1 }]],
  ['sort by kind: numbers before texts', (p) => p.match({ team: 'b' }).sort({ min: 1 }).project({ min: 1, _id: 0 }), [{ min: 60 }, { min: 'long' }]],
  ['group and sum, leaving texts out', (p) => p.group({ _id: '$team', total: { $sum: '$min' }, n: { $sum: 1 } }).sort({ _id: 1 }), [{ _id: null, total: 0, n: 1 }, { _id: 'a', total: 120, n: 2 }, { _id: 'b', total: 60, n: 2 }]],
  ['group and average, least, greatest', (p) => p.group({ _id: '$team', avg: { $avg: '$min' }, min: { $min: '$min' }, max: { $max: '$min' } }).sort({ _id: 1 }), [{ _id: null, avg: null, min: null, max: null }, { _id: 'a', avg: 60, min: 30, max: 90 }, { _id: 'b', avg: 60, min: 60, max: 'long' }]],
  ['group all, first and last', (p) => p.sort({ _id: 1 }).group({ _id: null, first: { $first: '$min' }, last: { $last: '$team' } }), [{ _id: null, first: 30, last: 'b' }]],
  ['group and push, missing left out', (p) => p.sort({ _id: 1 }).group({ _id: null, teams: { $push: '$team' } }), [{ _id: null, teams: ['a', 'b', 'a', 'b'] }]],
  ['group and addToSet', (p) => p.group({ _id: null, teams: { $addToSet: '$team' } }).project({ n: { $size: '$teams' } }), [{ _id: null, n: 2 }]],
  ['group and deviations', (p) => p.match({ team: 'a' }).group({ _id: null, pop: { $stdDevPop: '$min' }, one: { $stdDevSamp: '$_none' } }), [{ _id: null, pop: 30, one: null }]],
  ['group by an object', (p) => p.group({ _id: { team: '$team' }, n: { $sum: 1 } }).sort({ n: -1, '_id.team': 1 }), [{ _id: { team: 'a' }, n: 2 }, { _id: { team: 'b' }, n: 2 }, { _id: {}, n: 1 }]],
  ['group of nothing', (p) => p.match({ team: 'nobody' }).group({ _id: null, n: { $sum: 1 } }), []],
  ['count', (p) => p.match({ team: 'a' }).count('n'), [{ n: 2 }]],
  ['count of nothing', (p) => p.match({ team: 'nobody' }).count('n'), []],
  ['unwind', (p) => p.unwind('$tags').sort({ _id: 1, tags: 1 }).project({ tags: 1 }), [{ _id: 1, tags: 'x' }, { _id: 1, tags: 'y' }, { _id: 4, tags: 'z' }]],
  ['unwind that keeps all, with positions', (p) => p.unwind({ path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true }).sort({ _id: 1, i: 1 }).project({ tags: 1, i: 1 }), [{ _id: 1, tags: 'x', i: 0 }, { _id: 1, tags: 'y', i: 1 }, { _id: 2, i: null }, { _id: 3, i: null }, { _id: 4, tags: 'z', i: null }, { _id: 5, tags: null, i: null }]],
  ['addFields', (p) => p.match({ _id: 1 }).addFields({ hours: { $divide: ['$min', 60] }, 'o.x': 1 }).project({ hours: 1, o: 1 }), [{ _id: 1, hours: 0.5, o: { x: 1 } }]],
  ['addFields over and away', (p) => p.match({ _id: 1 }).addFields({ min: '$team', tags: '$$REMOVE' }), [{ _id: 1, team: 'a', min: 'a' }]],
  ['project without _id', (p) => p.match({ _id: 1 }).project({ _id: 0, team: 1 }), [{ team: 'a' }]],
  ['project that leaves out', (p) => p.match({ _id: 1 }).project({ tags: 0, min: 0 }), [{ _id: 1, team: 'a' }]],
  ['project that computes', (p) => p.match({ _id: 1 }).project({ n: { $size: '$tags' }, o: { team: '$team' } }), [{ _id: 1, n: 2, o: { team: 'a' } }]],
  ['sortByCount', (p) => p.match({ team: { $in: ['a', 'b'] }, _id: { $ne: 5 } }).sortByCount('$team'), [{ _id: 'a', count: 2 }, { _id: 'b', count: 1 }]],
  ['bucket', (p) => p.match({ _id: { $lte: 3 } }).bucket({ groupBy: '$min', boundaries: [0, 60, 100], output: { ids: { $push: '$_id' } } }), [{ _id: 0, ids: [1] }, { _id: 60, ids: [2, 3] }]],
  ['bucket with a default', (p) => p.bucket({ groupBy: '$min', boundaries: [0, 60], default: 'other' }), [{ _id: 0, count: 1 }, { _id: 'other', count: 4 }]],
  ['bucketAuto', (p) => p.match({ _id: { $lte: 3 } }).bucketAuto({ groupBy: '$min', buckets: 2 }), [{ _id: { min: 30, max: 90 }, count: 2 }, { _id: { min: 90, max: 90 }, count: 1 }]],
  ['replaceRoot', (p) => p.match({ _id: 1 }).replaceRoot({ newRoot: { team: '$team', first: { $arrayElemAt: ['$tags', 0] } } }), [{ team: 'a', first: 'x' }]],
  ['sample', (p) => p.sample({ size: 3 }).count('n'), [{ n: 3 }]],
  ['lookup by fields', (p) => p.match({ _id: { $lte: 2 } }).lookup({ from: 'conformance_teams', localField: 'team', foreignField: 'code', as: 'found' }).sort({ _id: 1 }).project({ found: 1 }), [{ _id: 1, found: [{ _id: 'A', code: 'a' }] }, { _id: 2, found: [] }]],
  ['lookup from a missing field', (p) => p.match({ _id: 4 }).lookup({ from: 'conformance_teams', localField: 'team', foreignField: 'code', as: 'found' }).project({ found: 1 }), [{ _id: 4, found: [{ _id: 'N' }] }]],
  ['match behind a stage', (p) => p.group({ _id: '$team', n: { $sum: 1 } }).match({ n: 1 }), [{ _id: null, n: 1 }]],
  ['match with a regular expression', (p) => p.match({ team: /^A/i }).sort({ _id: 1 }).project({ _id: 1 }), [{ _id: 1 }, { _id: 3 }]],
]

describe('an aggregate', () => {
  let environment: Environment
  let one: Collection
  let some: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    one = await environment.fresh('conformance_expressions')
    some = await environment.fresh('conformance_rows')
    const teams = await environment.fresh('conformance_teams')
    await one.add({ data: doc })
    await some.add({ data: rows })
    await teams.add({ data: [{ _id: 'A', code: 'a' }, { _id: 'N' }] })
  })
  afterAll(() => environment.close())

  const valueOf = async (expression: unknown): Promise<unknown> => {
    const { list } = await one.aggregate().addFields({ out: { value: expression } }).end()
    return (list[0]?.out as Plain).value
  }

  it.each(values)('computes %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value)
  })

  it.each(refused)('refuses %j', async (expression, text) => {
    expect((await errorOf(valueOf(expression))).message).toMatch(text)
  })

  it.each(pipelines)('answers %s', async (_, build, list) => {
    expect((await build(some.aggregate()).end()).list).toEqual(list)
  })

  it('joins by a pipeline with variables', async () => {
    const { command: _ } = environment.db
    const pipeline = _.aggregate.pipeline().match(_.expr({ $eq: ['$code', '$$team'] })).project({ _id: 0 }).done()
    const { list } = await some.aggregate().match({ _id: 1 }).lookup({ from: 'conformance_teams', let: { team: '$team' }, pipeline, as: 'found' }).project({ found: 1 }).end()
    expect(list).toEqual([{ _id: 1, found: [{ code: 'a' }] }])
  })

  it.each<[string, Build]>([
    ['a limit of 0', (p) => p.limit(0)],
    ['a negative skip', (p) => p.skip(-1)],
    ['a sample without a size', (p) => p.sample({})],
    ['a group without _id', (p) => p.group({ n: { $sum: 1 } })],
    ['a mixed projection', (p) => p.project({ a: 1, b: 0 })],
    ['an empty projection', (p) => p.project({})],
    ['a path without $ to unwind', (p) => p.unwind('tags')],
    ['a root that is no object', (p) => p.replaceRoot({ newRoot: '$team' })],
    ['buckets that miss a value', (p) => p.bucket({ groupBy: '$min', boundaries: [0, 60] })],
    ['boundaries that fall', (p) => p.bucket({ groupBy: '$min', boundaries: [60, 0], default: 'x' })],
  ])('refuses %s', async (_, build) => {
    const error = await errorOf(build(some.aggregate()).end())
    expect(error).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', errCode: -1 })
  })

  it('answers 20 rows without a limit, and more with one', async () => {
    const many = await environment.fresh('conformance_many')
    await many.add({ data: Array.from({ length: 130 }, (_, n) => ({ n })) })
    expect((await many.aggregate().match({ n: { $gte: 0 } }).end()).list).toHaveLength(20)
    expect((await many.aggregate().limit(120).end()).list).toHaveLength(120)
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.limit(0).get()).data).toHaveLength(100)
    expect((await many.limit(5000).get()).data).toHaveLength(130)
  })
})
