'use strict'
/*
 * One instance of a cloud function. It runs one invocation at a time, as on the platform, and knows nothing of the
 * local cloud but its environment: the function inside and its wx-server-sdk are the very files that are deployed.
 * Before each call the variables of the previous caller are removed and those of the new one set; the SDK reads
 * them at call time. The clock is moved by replacing the global Date, for the same reason: unmodified functions.
 * Plain CommonJS without imports of ours, because a cold start should cost the function's own loading and no more.
 */
const { format } = require('node:util')

/**
 * @typedef {{ id: string, event: string, variables: Record<string, string>, clockOffsetMs: number,
 *   context: Record<string, unknown> }} Task
 * @typedef {(event: unknown, context: Record<string, unknown>) => unknown} Main
 */

const MAX_RESULT_BYTES = Number(process.env.LOCALCLOUD_MAX_RESULT_BYTES)
const ENTRY = /** @type {string} */ (process.env.LOCALCLOUD_ENTRY)
delete process.env.LOCALCLOUD_MAX_RESULT_BYTES
delete process.env.LOCALCLOUD_ENTRY

/** @type {string | undefined} */
let currentId
/** @type {string[]} */
let callerVariables = []
let clockOffsetMs = 0

const RealDate = Date

/**
 * The cloud's clock for code that asks for "now"; every other use of Date is untouched. It shares the prototype of the
 * real one, so `instanceof`, subclasses and values made by Node itself keep working.
 * @param {...unknown} args
 */
function ShiftedDate(...args) {
  if (new.target === undefined) return new RealDate(ShiftedDate.now()).toString()
  const target = new.target === ShiftedDate ? RealDate : new.target
  return Reflect.construct(RealDate, args.length === 0 ? [ShiftedDate.now()] : args, target)
}
ShiftedDate.now = () => RealDate.now() + clockOffsetMs
ShiftedDate.parse = RealDate.parse
ShiftedDate.UTC = RealDate.UTC
ShiftedDate.prototype = RealDate.prototype
Object.defineProperty(RealDate.prototype, 'constructor', { value: ShiftedDate, writable: true, configurable: true })
Object.defineProperty(ShiftedDate, 'name', { value: 'Date' })
globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (ShiftedDate))

/** @param {Record<string, unknown>} message */
function tell(message) {
  if (process.connected) /** @type {NonNullable<typeof process.send>} */ (process.send)(message)
}

for (const level of /** @type {const} */ (['log', 'info', 'debug', 'warn', 'error'])) {
  console[level] = (...parts) => tell({ type: 'log', id: currentId, text: format(...parts) })
}

/** @param {Record<string, string>} variables */
function becomeCaller(variables) {
  for (const name of callerVariables) if (!(name in variables)) delete process.env[name]
  callerVariables = Object.keys(variables)
  Object.assign(process.env, variables)
}

/**
 * @param {Main} main
 * @param {Task} task
 */
async function answer(main, task) {
  currentId = task.id
  clockOffsetMs = task.clockOffsetMs
  becomeCaller(task.variables)
  try {
    const text = JSON.stringify(await main(JSON.parse(task.event), task.context)) ?? 'null'
    const bytes = Buffer.byteLength(text)
    if (bytes > MAX_RESULT_BYTES) return { type: 'tooLarge', id: task.id, bytes }
    return { type: 'result', id: task.id, text }
  } catch (error) {
    console.error(error)
    return { type: 'thrown', id: task.id, message: String(error) }
  }
}

function load() {
  const { main } = require(ENTRY)
  if (typeof main !== 'function') throw new Error('index.js does not export a function "main"')
  return /** @type {Main} */ (main)
}

// An instance without its cloud has nobody to work for, and would hold the cloud's port and files.
process.on('disconnect', () => process.exit(0))
try {
  const main = load()
  process.on('message', (task) => void answer(main, /** @type {Task} */ (task)).then(tell))
  tell({ type: 'ready' })
} catch (error) {
  tell({ type: 'unloadable', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  process.disconnect()
}
