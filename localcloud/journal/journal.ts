/*
 * The journal remembers the last invocations and, for each, every request its SDK made to the cloud: round trips are
 * what a procedure costs, here and on the platform. Files travel beside, by addresses that live longer than the
 * invocation that asked for them, so they have a list of their own. The journal lives in memory and is meant for people
 * and measurements; nothing in the cloud decides by it.
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
  /** Of the event as the function sees it, and of the result, as JSON. */
  eventBytes: number
  resultBytes?: number
  errCode?: number
  /** What its console said. */
  console: string[]
  calls: WireCall[]
}

/** The bytes of one file on their way into the cloud or out of it. */
export interface TransferRecord {
  /** By signed address, or by the WeChat client itself. */
  action: 'storage.put' | 'storage.get' | 'wechat.upload' | 'wechat.file'
  /** In the cloud; what was asked for, where that leads to no file of this environment. */
  path: string
  /** The invocation that was given the signed address. */
  requestId?: string
  /** Who uploads by the WeChat client. */
  openid?: string
  /** Epoch milliseconds of the cloud's clock. */
  startedAt: number
  /** Until all was stored, or the last byte read; absent while that is under way. */
  ms?: number
  /** Stored, or read to be sent. */
  bytes: number
  /** Of the HTTP answer; absent while there is none, and when it was lost. */
  status?: number
}

export class Journal {
  private readonly records = new Map<string, InvocationRecord>()
  private carried: TransferRecord[] = []

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

  carry(record: TransferRecord): void {
    this.carried.push(record)
    if (this.carried.length > KEPT) this.carried.shift()
  }

  /** The last `count` files that travelled, oldest first. */
  transfers(count = 50): TransferRecord[] {
    return count > 0 ? this.carried.slice(-count) : []
  }

  /** Those by the addresses that one invocation was given. */
  transfersOf(requestId: string): TransferRecord[] {
    return this.transfers(KEPT).filter((transfer) => transfer.requestId === requestId)
  }

  clear(): void {
    this.carried = []
    this.records.clear()
  }
}
