import { ApiError } from './api-error'

/*
 * The fields of a service message: each key begins with a kind, and each kind bounds its value. A value out of bounds is
 * refused with 47003, as WeChat does, so that a notice with a long title fails at home and not on the day it matters.
 * Rules: parameter table of developers.weixin.qq.com, subscribeMessage.send.
 */

export type MessageData = Record<string, { value: string }>

const TIME = String.raw`(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?\d{1,2}:\d{2}`
const DATE = String.raw`\d{4}年\d{1,2}月\d{1,2}日(?:\s*\d{1,2}:\d{2})?`

const RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => lengthOf(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => lengthOf(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => /^[\x21-\x7e ]{1,32}$/.test(value),
  time: (value) => whole(`${TIME}(?:\\s*~\\s*${TIME})?`).test(value),
  date: (value) => whole(`${DATE}(?:\\s*~\\s*${DATE})?`).test(value),
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d+()\- ]{1,17}$/.test(value),
  car_number: (value) => lengthOf(value) <= 8,
  name: (value) => (/[\u4e00-\u9fff]/.test(value) ? lengthOf(value) <= 10 : lengthOf(value) <= 20),
  phrase: (value) => /^[\u4e00-\u9fff]{1,5}$/.test(value),
  enum: () => true,
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`)
}

/** People count characters, not UTF-16 units. */
function lengthOf(value: string): number {
  return [...value].length
}

/** Checks the data of one message; `keys` are those of its template, when templates are known. Throws 47003. */
export function checkMessageData(data: unknown, keys?: readonly string[]): MessageData {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw invalid('data', 'invalid')
  const entries = Object.entries(data as Record<string, { value?: unknown } | undefined>)
  if (entries.length === 0) throw invalid('data', 'empty')
  for (const [key, field] of entries) checkField(key, field?.value)
  for (const key of keys ?? []) if (!(key in data)) throw invalid(`data.${key}.value`, 'empty')
  return Object.fromEntries(entries.map(([key, field]) => [key, { value: String(field?.value) }]))
}

function checkField(key: string, value: unknown): void {
  const rule = RULES[key.replace(/\d+$/, '')]
  if (!rule) throw invalid(`data.${key}`, 'unknown')
  // WeChat takes numbers where text is meant, and refuses everything else.
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid(`data.${key}.value`, 'invalid')
  const text = String(value)
  if (text.trim() === '') throw invalid(`data.${key}.value`, 'empty')
  if (/[\r\n]/.test(text) || !rule(text)) throw invalid(`data.${key}.value`, 'invalid')
}

function invalid(where: string, what: string): ApiError {
  return new ApiError(47003, `argument invalid! ${where} is ${what}`)
}
