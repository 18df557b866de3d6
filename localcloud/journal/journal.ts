/*
 * The journal remembers the last invocations and, for each, every request its SDK made to the cloud: round trips are
 * what a procedure costs, here and on the platform. It lives in memory and is meant for people and measurements;
 * nothing in the cloud decides by it.
 */

import type { Reading } from '../database'

const KEPT = 1000
/** Of one invocation's console; the rest is in the log of the cloud only. */
const KEPT_LINES = 100
const KEPT_CHARACTERS = 1000

export interface WireCall {
  action: string
  /** Collection, API or function that the request is about, where it names one. */
  target?: string
  ms: number
  requestBytes: number
  replyBytes: number
  /** The error code of the reply; absent on success. */
  code?: string
  /** Of a database action: which index served it and how many documents were examined. */
  readings?: Reading[]
}

export interface InvocationRecord {
  requestId: string
  functionName: string
  openid?: string
  source: string
  /** The invocation that called this one through the SDK. */
  parentId?: string
  /** Epoch milliseconds of the cloud's clock. */
  startedAt: number
  /** Time from acceptance to reply, waiting for an instance included; absent while it runs. */
  ms?: number
  /** Of the event and the result, as JSON. */
  eventBytes: number
  resultBytes?: number
  errCode?: number
  /** What its console said. */
  console: string[]
  calls: WireCall[]
}

export class Journal {
  private readonly records = new Map<string, InvocationRecord>()

  begin(record: InvocationRecord): void {
    this.records.set(record.requestId, record)
    if (this.records.size <= KEPT) return
    const [oldest] = this.records.keys() // a Map keeps the order of insertion
    if (oldest !== undefined) this.records.delete(oldest)
  }

  /** Keeps a line of an invocation's console. */
  say(requestId: string, line: string): void {
    const lines = this.records.get(requestId)?.console
    if (lines !== undefined && lines.length < KEPT_LINES) lines.push(line.slice(0, KEPT_CHARACTERS))
  }

  /** The record of one invocation, while it is kept. */
  of(requestId: string): InvocationRecord | undefined {
    return this.records.get(requestId)
  }

  /** The last `count` invocations, oldest first. */
  tail(count = 50): InvocationRecord[] {
    return count > 0 ? [...this.records.values()].slice(-count) : []
  }

  clear(): void {
    this.records.clear()
  }
}
