// Commands that a lost network must not lose: a volunteer scans in at a cellar door and the phone
// tells the server later. The queue is on the phone and survives its being switched off; each entry
// keeps its requestId, so that sending twice happens once. A definite refusal stays in the list
// until its owner has read it.
import Taro from '@tarojs/taro'
import type { Input, Name } from '#contract/index'
import { type CallFailed, isUncertain } from './failure'
import { call } from './call'
import { newRequestId } from './request-id'

export interface Queued {
  requestId: string
  name: Name
  input: unknown
  queuedAt: number
  state: 'waiting' | 'refused'
  code?: CallFailed['code']
  reason?: string
  details?: Record<string, string | number>
}

const PLACE = 'queue'
const listeners = new Set<() => void>()
let entries: readonly Queued[] | null = null
let flushing: Promise<number> | null = null

const load = (): readonly Queued[] => {
  const stored: unknown = Taro.getStorageSync(PLACE)
  return Array.isArray(stored) ? (stored as Queued[]) : []
}

function change(next: readonly Queued[]): void {
  entries = next
  Taro.setStorageSync(PLACE, next)
  listeners.forEach((listener) => listener())
}

const current = (): readonly Queued[] => (entries ??= load())

export const queueStore = {
  current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  add<N extends Name>(name: N, input: Input<N>): void {
    change([...current(), { requestId: newRequestId(), name, input, queuedAt: Date.now(), state: 'waiting' }])
  },
  forget(requestId: string): void {
    change(current().filter((entry) => entry.requestId !== requestId))
  },
  /** Sends what waits, oldest first, and resolves with how many were delivered. Stops at the first lost call. */
  flush(): Promise<number> {
    flushing ??= deliver().finally(() => {
      flushing = null
    })
    return flushing
  },
}

async function deliver(): Promise<number> {
  let delivered = 0
  for (const entry of current().filter(({ state }) => state === 'waiting')) {
    try {
      await call(entry.name, entry.input as Input<Name>, entry.requestId)
      queueStore.forget(entry.requestId)
      delivered += 1
    } catch (error) {
      if (isUncertain(error)) return delivered
      refuse(entry, error as CallFailed)
    }
  }
  return delivered
}

function refuse(entry: Queued, { code, reason, details }: CallFailed): void {
  const refused: Queued = { ...entry, state: 'refused', code, reason, details }
  change(current().map((one) => (one.requestId === entry.requestId ? refused : one)))
}
