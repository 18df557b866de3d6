/*
 * Malformed messages for the database door. Half are valid messages with one thing broken, because noise never gets past the
 * first check; the rest are noise. A seed makes the same messages again.
 */

export interface Message {
  body: string | Buffer
  headers: Record<string, string>
}

export type Dice = () => number

/** Numbers from 0 up to 1 (mulberry32): small, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const OPERATORS = ['$and', '$or', '$not', '$in', '$all', '$elemMatch', '$size', '$mod', '$exists', '$regex', '$options', '$gt', '$set', '$unset', '$inc', '$push', '$each', '$slice', '$pull', '$rename', '$group', '$sum', '$unwind', '$date', '$numberInt', '$numberLong', '$oid', '$regularExpression', '$tcb_server_date', '_id', 'a', 'b', 'a.b', 'a.0', '', '.', '__proto__', 'constructor', 'length']
const LEAVES: unknown[] = [null, true, 0, -1, 1.5, 1e308, '', 'a', '$a', '(a+)+$', '[', '\u0000', '\ud800', 'x'.repeat(3000), -0, '9223372036854775808']
const TEMPLATES: Record<string, unknown>[] = [
  { action: 'database.getDocument', queryType: 'WHERE', query: '{"a":{"$gte":1}}', order: '{"a":-1}', limit: 20, offset: 0, projection: '{"a":1}' },
  { action: 'database.getDocument', queryType: 'DOC', query: '{"_id":"x"}', multi: false, transactionId: 'AAAA' },
  { action: 'database.calculateDocument', queryType: 'WHERE', query: '{"a":1}' },
  { action: 'database.insertDocument', data: ['{"_id":"x","a":[1,2],"b":{"$date":5}}'] },
  { action: 'database.modifyDocument', queryType: 'WHERE', query: '{"a":1}', multi: true, merge: true, upsert: false, data: '{"$inc":{"a":1},"$push":{"c":{"$each":[1]}}}' },
  { action: 'database.modifyDocument', queryType: 'DOC', query: '{"_id":"x"}', multi: false, merge: false, upsert: true, data: '{"a":1}' },
  { action: 'database.removeDocument', queryType: 'WHERE', query: '{"a":{"$in":[1,2]}}', multi: true },
  { action: 'database.aggregateDocuments', stages: [{ stageKey: '$match', stageValue: '{"a":1}' }, { stageKey: '$group', stageValue: '{"_id":"$a","n":{"$sum":1}}' }] },
  { action: 'database.commitTransaction', transactionId: 'AAAA' },
  { action: 'database.abortTransaction', transactionId: 'AAAA' },
  { action: 'functions.invokeFunction', function_name: 'none', request_data: '{}' },
  { action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: 'cloud://x' }] },
  { action: 'storage.getUploadMetadata', path: '../../etc', method: 'put' },
]

export function nextMessage(roll: Dice): Message {
  const kind = roll()
  if (kind < 0.05) return { body: noise(roll), headers: JSON_TYPE }
  if (kind < 0.08) return { body: noise(roll), headers: { 'content-type': 'multipart/form-data; boundary=b' } }
  if (kind < 0.1) return { body: form(roll), headers: { 'content-type': 'multipart/form-data; boundary=b' } }
  if (kind < 0.12) return { body: noise(roll), headers: { 'content-type': 'text/plain' } }
  if (kind < 0.14) return { body: '['.repeat(50_000), headers: JSON_TYPE }
  if (kind < 0.16) return { body: JSON.stringify({ ...pick(roll, TEMPLATES), collectionName: 'c', query: '{"a":'.repeat(5000) + '1' + '}'.repeat(5000) }), headers: JSON_TYPE }
  const text = JSON.stringify({ collectionName: roll() < 0.95 ? 'c' : tangle(roll, 2), ...mutate(roll, pick(roll, TEMPLATES)) })
  return { body: kind < 0.2 ? text.slice(0, Math.floor(roll() * text.length)) : text, headers: JSON_TYPE }
}

function mutate(roll: Dice, template: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.keys(template)
  const field = fields[Math.floor(roll() * fields.length)] ?? 'action'
  const broken = { ...template }
  const how = roll()
  if (how < 0.1) delete broken[field]
  else if (how < 0.3) broken[field] = tangle(roll, 3)
  else if (typeof template[field] === 'string' && how < 0.9) broken[field] = field === 'action' ? template.action : JSON.stringify(tangle(roll, 4))
  else if (field === 'stages') broken.stages = [{ stageKey: `$${pick(roll, ['match', 'sort', 'project', 'unwind', 'sample', 'lookup', 'limit'])}`, stageValue: JSON.stringify(tangle(roll, 3)) }]
  else broken[pick(roll, OPERATORS)] = tangle(roll, 2)
  return broken
}

function tangle(roll: Dice, depth: number): unknown {
  const shape = roll()
  if (depth === 0 || shape < 0.3) return pick(roll, LEAVES)
  const size = Math.floor(roll() * 4)
  const parts = Array.from({ length: size }, () => tangle(roll, depth - 1))
  return shape < 0.45 ? parts : Object.fromEntries(parts.map((part) => [pick(roll, OPERATORS), part]))
}

const noise = (roll: Dice): Buffer => Buffer.from(Array.from({ length: Math.floor(roll() * 200) }, () => Math.floor(roll() * 256)))

function form(roll: Dice): Buffer {
  const head = '--b\r\ncontent-disposition: form-data; name="action"\r\n\r\nwx.openApi\r\n--b\r\ncontent-disposition: form-data; name="requestData"; filename="r"\r\n\r\n'
  return Buffer.concat([Buffer.from(head), noise(roll), Buffer.from(roll() < 0.5 ? '\r\n--b--\r\n' : '')])
}

function pick<T>(roll: Dice, from: readonly T[]): T {
  return from[Math.floor(roll() * from.length)] as T
}
