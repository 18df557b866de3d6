/** The bodies of wx-server-sdk 4.0.2's database actions, checked and named. Texts marked EJSON stay texts here. */
import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../limits'
import { invalidParam, requestFailed } from './failures'
import type { Doc } from './values'

export type Body = Record<string, unknown>
export type Answer = Record<string, unknown>

/** An EJSON text; a missing one is the empty text. */
export function textOf(body: Body, name: string): string {
  const text = body[name] ?? ''
  if (typeof text !== 'string') throw invalidParam(`${name} must be an EJSON text`)
  return text
}

export function listOfTexts(body: Body, name: string): string[] {
  const list = body[name]
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) throw invalidParam(`${name} must be a list of EJSON texts`)
  return list
}

export const isDocQuery = (body: Body): boolean => body.queryType === 'DOC'

/** The id of a `doc()` operation. Throws for a `where()`, which transactions and `set` do not offer. */
export function idOf(body: Body, filter: Doc): string | number {
  if (!isDocQuery(body)) throw requestFailed('only doc() operations are possible here, not where()')
  const id = filter._id
  if (typeof id !== 'string' && typeof id !== 'number') throw invalidParam('_id must be a text or a number')
  return id
}

export function refuseInTransaction(body: Body): void {
  if (body.transactionId !== undefined) throw requestFailed('only doc() operations are possible in a transaction')
}

/** 100 when absent or 0, at most 1000. */
export function limitOf(body: Body): number {
  const limit = body.limit ?? 0
  if (!Number.isInteger(limit) || (limit as number) < 0) throw invalidParam('limit must be a whole number')
  return Math.min((limit as number) || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT)
}

export function offsetOf(body: Body): number {
  const offset = body.offset ?? 0
  if (!Number.isInteger(offset) || (offset as number) < 0) throw invalidParam('offset must be a whole number')
  return offset as number
}

export interface RawStage {
  name: string
  text: string
}

export function stagesOf(body: Body): RawStage[] {
  const list = body.stages
  if (!Array.isArray(list)) throw invalidParam('stages must be a list')
  return list.map((stage: unknown) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string') throw invalidParam('a stage needs stageKey and stageValue')
    return { name: stageKey, text: stageValue }
  })
}
