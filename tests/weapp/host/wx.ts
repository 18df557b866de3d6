/**
 * Puts `wx` together. Every name that WeChat declares exists, and nothing else: Taro copies what it finds. Behind a name
 * stands, in this order, what the test injects, what the host models, what miniprogram-simulate answers; a declared name
 * that has none of these is reported when it is called, and an undeclared one when it is read.
 */
import { apiNames } from './api-names'
import type { ProblemLog } from './problems'
import type { Options, WxCalls } from './wx-calls'

/** Stands in for an API: gets its option object (or its arguments), returns the answer's fields or throws a WxFailure. */
export type ApiOverride = (...args: never[]) => unknown
export type ApiTable = Record<string, (...args: never[]) => unknown>

export interface WxSources {
  readonly calls: WxCalls
  readonly problems: ProblemLog
  /** May change while the mini-program runs; `cloud.uploadFile` names a member of `wx.cloud`. */
  readonly overrides: Map<string, ApiOverride>
  readonly asynchronous: ApiTable
  readonly synchronous: ApiTable
  readonly cloud: { readonly asynchronous: ApiTable; readonly synchronous: ApiTable }
  readonly simulated: Record<string, unknown>
}
type Run = (...args: unknown[]) => unknown

/** Their mocks answer every request with nothing, which would hide that the mini-program talks to somebody. */
const NOT_SIMULATED = new Set(['request', 'uploadFile', 'downloadFile', 'connectSocket', 'createSelectorQuery'])
/** Not WeChat's, but not a mistake either: webpack's chunk list, and what inspection of any object asks for. */
const HARMLESS = new Set(['webpackJsonp', 'hasOwnProperty', 'toString', 'valueOf', 'constructor', 'then', 'toJSON', '$$typeof', 'nodeType'])

export function createWx(sources: WxSources): Record<string, unknown> {
  const names = apiNames()
  const wx: Record<string, unknown> = {}
  for (const name of names.wx) wx[name] = member(sources, name, names.asynchronous.has(name))
  wx.cloud = createCloud(sources, names.cloud)
  return new Proxy(wx, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !HARMLESS.has(key)) sources.problems.add('api', `wx.${key} is no API of WeChat`)
      return Reflect.get(target, key, receiver) as unknown
    },
  })
}

function member(sources: WxSources, name: string, later: boolean): unknown {
  const simulated = NOT_SIMULATED.has(name) ? undefined : sources.simulated[name]
  if (typeof simulated === 'object') return simulated
  const modelled = sources.asynchronous[name] ?? sources.synchronous[name]
  const run = (...args: unknown[]) => {
    const chosen = sources.overrides.get(name) ?? modelled
    if (chosen) return (chosen as Run)(...args)
    if (typeof simulated !== 'function') throw missing(sources.problems, name)
    return later ? promised(simulated as Run, args[0] as Options) : (simulated as Run)(...args)
  }
  return later ? sources.calls.asynchronous(name, run) : sources.calls.synchronous(name, run)
}

function createCloud(sources: WxSources, names: ReadonlySet<string>): Record<string, unknown> {
  const { asynchronous, synchronous } = sources.cloud
  const entries = [...names].map((short) => {
    const name = `cloud.${short}`
    const run = (...args: unknown[]) => {
      const chosen = sources.overrides.get(name) ?? asynchronous[short] ?? synchronous[short]
      if (!chosen) throw missing(sources.problems, name)
      return (chosen as Run)(...args)
    }
    return [short, short in synchronous ? sources.calls.synchronous(name, run) : sources.calls.asynchronous(name, run)]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

const promised = (mock: Run, options: Options) =>
  new Promise((resolve, reject) => void mock({ ...options, success: resolve, fail: reject, complete: undefined }))

function missing(problems: ProblemLog, name: string): Error {
  problems.add('api', `wx.${name} is not modelled: give launch() an override`)
  return new Error(`wx.${name} is not modelled by the test host`)
}
