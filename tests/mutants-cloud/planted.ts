/**
 * Defects planted on purpose in the local cloud, one at a time: what its own tests must notice. Each is one text of one
 * file, which stands there exactly once (planted.test.ts), and the test file that has to fail because of it.
 */
export interface Planted {
  /** What would be wrong with the cloud, as a person would report it. */
  defect: string
  /** Below localcloud/. */
  file: string
  from: string
  to: string
  /** Seen from localcloud/: the tests that must notice. */
  suite: string
}

type Row = readonly [defect: string, from: string, to: string]
const inFile = (file: string, suite: string, rows: readonly Row[]): Planted[] => rows.map(([defect, from, to]) => ({ defect, file, from, to, suite }))

export const PLANTED: readonly Planted[] = [
  ...inFile('database/transactions.ts', 'database/transactions.test.ts', [
    ['two transactions write one document at the same time', 'if (locks.some((lock) => (this.holders.get(lock) ?? transaction) !== transaction)) throw transactionConflict()', ''],
    ['a transaction overwrites what changed since its snapshot', 'if (own === undefined && !isSame(this.store.get(key), seen)) throw transactionConflict()', ''],
    ['a plain write does not wait for a transaction', 'if (holder !== undefined) return holder', ''],
    ['a transaction does not see its own writes', 'if (held !== undefined) return held.after', ''],
    ['a transaction reads newer documents than its snapshot', 'return this.store.get(key, transaction.snapshot)', 'return this.store.get(key)'],
    ['a transaction writes one unique value twice', 'if (takenHere || takenThere)', 'if (takenThere)'],
    ['a transaction takes a unique value that a document has', 'if (takenHere || takenThere)', 'if (takenHere)'],
    ['a commit forgets its last write', 'for (const change of changes) this.catalogue.apply(change)', 'for (const change of changes.slice(0, -1)) this.catalogue.apply(change)'],
    ['a refused write leaves its transaction open', 'this.finish(transaction)\n        throw error', 'throw error'],
  ]),
  ...inFile('database/transaction-bounds.ts', 'database/transaction-bounds.test.ts', [
    ['one function keeps the others from starting transactions', 'if (account.open >= MAX_OPEN_PER_FUNCTION)', 'if (account.open < 0)'],
    ['any number of transactions is open at once', 'if (this.open >= MAX_OPEN_TRANSACTIONS)', 'if (this.open < 0)'],
    ['a transaction writes any number of documents', 'if (documents > MAX_TRANSACTION_DOCUMENTS)', 'if (documents < 0)'],
    ['a transaction writes any number of bytes', 'if (transaction.bytes + more > MAX_TRANSACTION_BYTES)', 'if (transaction.bytes < 0)'],
    ['the transactions of one function fill the memory', 'if (account.bytes + more > MAX_HELD_BYTES_PER_FUNCTION)', 'if (account.bytes < 0)'],
    ['what a transaction held counts after its end', 'account.bytes -= bytes', ''],
  ]),
  ...inFile('limits.ts', 'database/answer-limits.test.ts', [
    ['an answer has any size', 'MAX_ANSWER_BYTES = 50 *', 'MAX_ANSWER_BYTES = 5000 *'],
    ['a sort without an index fills the memory', 'MAX_SORT_BYTES = 100 *', 'MAX_SORT_BYTES = 10_000 *'],
  ]),
  ...inFile('database/compute/lookup.ts', 'database/lookup.test.ts', [
    ['a $lookup copies the whole other collection', '{ [foreign]: { $in: values } }), wanted.flat()', '{}), wanted.flat()'],
  ]),
  ...inFile('limits.ts', 'database/lookup.test.ts', [
    ['a $lookup reads any number of bytes', 'MAX_COMPUTE_INPUT_BYTES = 64 *', 'MAX_COMPUTE_INPUT_BYTES = 6400 *'],
  ]),
  ...inFile('database/store.ts', 'database/durability.test.ts', [
    ['a write is acknowledged before it is on disk', 'return this.root.transaction(run).finally(() => this.recent.settled(written)).catch(diskFailed)', 'return this.decide(run)'],
  ]),
  ...inFile('database/store.ts', 'database/group-commit.test.ts', [
    ['changes that come together are flushed one by one', 'return this.root.transaction(run).finally(() => this.recent.settled(written)).catch(diskFailed)', 'return new Promise((resolve) => resolve(this.root.transactionSync(run)))'],
  ]),
  ...inFile('database/writes.ts', 'database/(indexes|database).test.ts', [
    ['a unique index takes a value twice', 'if (taken) throw duplicateKey(change.collection.name, index.name)', ''],
    ['adding a document replaces one with its id', "if (this.store.get(change.key) !== undefined) throw duplicateKey(collection.name, '_id_')", ''],
  ]),
  ...inFile('limits.ts', 'database/(database|aggregate).test.ts', [
    ['a query without a limit answers 1,000 documents', 'DEFAULT_QUERY_LIMIT = 100', 'DEFAULT_QUERY_LIMIT = 1000'],
    ['a query answers more than 1,000 documents', 'MAX_QUERY_LIMIT = 1000', 'MAX_QUERY_LIMIT = 2000'],
    ['an aggregate without a limit answers 100 rows', 'DEFAULT_AGGREGATE_LIMIT = 20', 'DEFAULT_AGGREGATE_LIMIT = 100'],
  ]),
  ...inFile('limits.ts', 'functions/functions.test.ts', [
    ['a function answers more than 1 MB', 'MAX_RESULT_BYTES = 1_048_576', 'MAX_RESULT_BYTES = 104_857_600'],
  ]),
  ...inFile('limits.ts', 'http/http.test.ts', [
    ['a function takes an event of more than 1 MB', 'MAX_EVENT_BYTES = 1_048_576', 'MAX_EVENT_BYTES = 104_857_600'],
    ['a message to the database has any size', 'MAX_WIRE_BYTES = 5 *', 'MAX_WIRE_BYTES = 500 *'],
  ]),
  ...inFile('database/recent-texts.ts', 'database/recent-texts.test.ts', [
    ['a document is read as it was before its last change', 'this.young.delete(name)\n    this.old.delete(name)', ''],
    ['what is read between a write and its commit is kept', ' || this.writing.has(name)', ''],
    ['what is read while everything is cleared is kept', ' || this.isClearing', ''],
    ['all documents that were ever read stay in memory', 'if (this.characters < MOST_CHARACTERS_EACH) return', 'if (this.characters >= 0) return'],
  ]),
  ...inFile('limits.ts', 'database/hostile.test.ts', [
    ['a slow aggregate makes a fast one wait', 'Math.max(2, Math.min(4, availableParallelism()))', '1'],
  ]),
  ...inFile('database/compute/thread.ts', 'database/hostile.test.ts', [
    ['a hostile pattern runs on for minutes', 'settle(() => reject(outOfTime())), deadlineMs)', 'settle(() => reject(outOfTime())), 300_000)'],
    ['a thread that was given up goes on with the next job', 'this.started = undefined\n    const ending = await started?.catch(() => undefined)\n    ending?.answers.close()\n    await ending?.worker.terminate()', 'void started'],
  ]),
  ...inFile('limits.ts', 'openapi/openapi.test.ts', [
    ['a code takes a scene of 64 characters', 'MAX_SCENE_LENGTH = 32', 'MAX_SCENE_LENGTH = 64'],
  ]),
  ...inFile('database/update.ts', 'database/update.test.ts', [
    ['$inc turns a text into a number', "if (typeof old !== 'number') throw requestFailed(`Cannot apply ${operator} to the non-numeric field '${field}'`)\n    return combine(old, by)", 'return combine(Number(old), by)'],
    ['an update changes the id', "if (path[0] === '_id') throw invalidParam('不能更新_id的值')", ''],
    ['one update changes a path twice', "if (overlaps) throw requestFailed(`Updating the path '${path.join('.')}' would create a conflict`)", ''],
  ]),
  ...inFile('database/values.ts', 'database/(sort|differential|planner).test.ts', [
    ['numbers sort behind texts', 'number: 4, string: 6', 'number: 6, string: 4'],
    ['emoji sort by UTF-16 unit', 'return orderOfUnit(x) - orderOfUnit(y)', 'return x - y'],
  ]),
  ...inFile('database/matcher.ts', 'database/(differential|matcher).test.ts', [
    ['$gte leaves out the equal value', '(order) => order >= 0', '(order) => order > 0'],
    ['$nor answers what $or does', 'return (doc) => !parts.some((part) => part(doc))', 'return (doc) => parts.some((part) => part(doc))'],
  ]),
  ...inFile('database/indexes.ts', 'database/(indexes|planner).test.ts', [
    ['an index knows one element of an array only', 'const parts = distinctParts(found[i]?.values ?? [], field.direction)', 'const parts = distinctParts((found[i]?.values ?? []).slice(0, 1), field.direction)'],
    ['parallel arrays are indexed', 'if (new Set(arrays.map((field) => field.path[0])).size > 1)', 'if (arrays.length > 99)'],
  ]),
  ...inFile('database/constraints.ts', 'database/(planner|differential).test.ts', [
    ['$lte through an index leaves out the equal value', "inclusive: name === '$lte'", 'inclusive: false'],
  ]),
  ...inFile('database/planner.ts', 'database/planner.test.ts', [
    ['an index with arrays is trusted to give the order', 'return field?.name === path && !field.multikey ?', 'return field?.name === path ?'],
    ['one document comes twice through an index with arrays', 'const distinct = !index.fields.some((field) => field.multikey)', 'const distinct = true'],
  ]),
  ...inFile('database/query-cache.ts', 'database/query-cache.test.ts', [
    ['a query that comes again is compiled again', 'if (known !== undefined) return known', 'if (known !== undefined && !known) return known'],
  ]),
  ...inFile('database/pipeline.ts', 'database/query-cache.test.ts', [
    ['the query of an aggregate is compiled twice', 'compileStages(behind, emptyWorld())', 'compileStages(specs, emptyWorld())'],
  ]),
  ...inFile('functions/instance.ts', 'functions/functions.test.ts', [
    ['a function runs over its time', '}, this.spec.timeoutMs)', '}, 300_000)'],
  ]),
  ...inFile('functions/memory.ts', 'functions/functions.test.ts', [
    ['a function takes any memory beside its heap', '- emptyBytes <= limitMb * MEGABYTE) return', '- emptyBytes <= limitMb * MEGABYTE || limitMb > 0) return'],
  ]),
  ...inFile('functions/pool.ts', 'functions/functions.test.ts', [
    ['one instance serves two calls at a time', 'const instance = this.idle.pop()', 'const instance = this.idle.at(-1)'],
  ]),
  ...inFile('functions/environment.ts', 'functions/functions.test.ts', [
    ["the developer's own variables reach a function", '...own,', '...process.env, ...own,'],
  ]),
  ...inFile('storage/signer.ts', 'storage/storage.test.ts', [
    ['a temporary link never expires', 'until * 1000 < this.now()', 'until < 0'],
    ['a link works with any signature of the right length', '&& timingSafeEqual(expected, given)', '&& timingSafeEqual(expected, expected)'],
  ]),
  ...inFile('http/storage-route.ts', 'journal/journal.test.ts', [
    ['the journal believes whom a forged address names', '...(isGood && { requestId: signature.by })', 'requestId: signature.by'],
  ]),
  ...inFile('storage/file-store.ts', 'storage/file-store.test.ts', [
    ['a file is written over before its successor is listed', 'const newName = (key: string): string => `${key}-${randomUUID()}`', 'const newName = (key: string): string => `${key}-${randomUUID().slice(36)}`'],
    ['an upload that cannot be listed leaves its bytes', 'await this.discard(listed.bytes)\n      throw error', 'throw error'],
    ['the old bytes of a file are kept for ever', 'if (before !== undefined) await this.discard(nameOf(key, before))', ''],
    ['what a killed cloud left of an upload is kept for ever', 'if (!named.has(name)) rmSync', 'if (named.size < 0) rmSync'],
  ]),
  ...inFile('storage/paths.ts', 'storage/actions.test.ts', [
    ['a path with half a letter is an internal error', '\\p{Cc}\\p{Cs}', '\\p{Cc}'],
  ]),
  ...inFile('clock/clock.ts', 'clock/clock.test.ts', [
    ['a clock moves that the disk refused to keep', 'await this.store.write(() => this.store.settings.put(SETTING, offset))\n    this.offset = offset', 'this.offset = offset\n    await this.store.write(() => this.store.settings.put(SETTING, offset))'],
    ['a moved clock is forgotten at the next start', 'await this.store.write(() => this.store.settings.put(SETTING, offset))', 'await Promise.resolve(SETTING)'],
    ['moving the clock leaves out the timers on the way', 'await this.fire(this.firedUntil ?? start, target)', ''],
  ]),
  ...inFile('triggers/cron.ts', 'triggers/cron.test.ts', [
    ['timers run in UTC', 'const ZONE_MS = 8 * 3_600_000', 'const ZONE_MS = 0'],
  ]),
  ...inFile('openapi/rate-limits.ts', 'openapi/rate-limits.test.ts', [
    ['an interface is called any number of times a minute', 'if (minute.calls >= perMinute)', 'if (minute.calls < 0)'],
    ['a minute never ends', 'if (known?.span === span) return known', 'if (known !== undefined) return known'],
  ]),
  ...inFile('openapi/openapi.ts', 'openapi/openapi.test.ts', [
    ['a function calls what its config.json does not permit', 'if (!session.spec.openapi.has(name)) return refusal(-604101)', ''],
  ]),
  ...inFile('openapi/wechat.ts', 'openapi/openapi.test.ts', [
    ['a message is sent without a credit', 'if (subscription.credits < 1) return undefined', ''],
    ['a credit is good for any number of messages', 'credits: subscription.credits - 1', 'credits: subscription.credits'],
  ]),
  ...inFile('faults/faults.ts', 'faults/faults.test.ts', [
    ['a fault ends never', 'fault.times -= 1', ''],
  ]),
  ...inFile('http/admin.ts', '(faults/faults|journal/journal).test.ts', [
    ['a lost reply arrives', 'return fault?.loseReply ? dropReply(reply) : sendJson(reply, answerText)', 'return sendJson(reply, answerText)'],
    ['the journal counts letters for bytes', 'replyBytes: Buffer.byteLength(answerText)', 'replyBytes: answerText.length'],
  ]),
  ...inFile('state/lock.ts', 'state/state.test.ts', [
    ['two clouds open one data folder', 'if (holder && isRunning(holder))', 'if (holder && holder.pid < 0)'],
    ['two clouds take over one data folder at once', 'if (other && isRunning(other)) throw takenJustNow(dir)', ''],
  ]),
  ...inFile('state/data-folder.ts', 'state/(state|transfer).test.ts', [
    ['data of a newer format is opened', 'if (format > FORMAT)', 'if (format < 0)'],
    ['half an import is opened as if it were whole', "if (!existsSync(join(dir, IMPORTING))) return", 'return'],
  ]),
  ...inFile('state/intact.ts', '../tests/soak/broken-disk.test.ts', [
    ['a file that was cut off is opened', 'if (newest === undefined ||', 'if (newest === undefined &&'],
  ]),
]
