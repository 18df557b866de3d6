/** Operators on dates. They work in UTC unless a zone is named. */
import { requestFailed } from '../failures'
import { isDoc } from '../values'
import { dayOfYear, fromIsoWeek, isoWeek, isoWeekday, isoWeekYear, midnight, week } from './date-parts'
import { formatDate, readAnyDate, readDate } from './date-text'
import { named, values, type Operator } from './operators'
import { integerOf, isNothing, kindOf, textOf, type Maybe } from './scope'
import { fromLocal, offsetOf } from './time-zone'

const dateOf = (value: Maybe): Date => {
  if (!(value instanceof Date)) throw requestFailed(`can't convert from BSON type ${kindOf(value)} to Date`)
  return value
}

const localOf = (date: Date, zone: Maybe): Date => new Date(date.getTime() + offsetOf(zone, date.getTime()))

/** `{$hour: date}`, `{$hour: [date]}` or `{$hour: {date, timezone}}`. */
const part = (read: (local: Date) => number): Operator => {
  const plain = values(1, 1, ([date]) => (isNothing(date) ? null : read(dateOf(date))))
  const zoned = named(['date'], ['timezone'], ({ date, timezone }, _, has) => {
    if (isNothing(date) || (has('timezone') && isNothing(timezone))) return null
    return read(localOf(dateOf(date), timezone))
  })
  return (spec, compile, name) => (isDoc(spec) && !Object.keys(spec)[0]?.startsWith('$') ? zoned : plain)(spec, compile, name)
}

const TIMES = ['hour', 'minute', 'second', 'millisecond'] as const

function fromParts(given: Record<string, Maybe>, name: string): Maybe {
  if (Object.values(given).some(isNothing)) return null
  const { timezone, ...parts } = given
  const number = (argument: string, otherwise: number): number => (parts[argument] === undefined ? otherwise : integerOf(parts[argument], name))
  if ((parts.year === undefined) === (parts.isoWeekYear === undefined)) throw requestFailed('$dateFromParts requires either year or isoWeekYear to be present')
  const day = parts.year === undefined ? fromIsoWeek(number('isoWeekYear', 1970), number('isoWeek', 1), number('isoDayOfWeek', 1)) : midnight(number('year', 1970), number('month', 1), number('day', 1))
  const [hour, minute, second, millisecond] = TIMES.map((time) => number(time, 0)) as [number, number, number, number]
  return new Date(fromLocal(day + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond, timezone))
}

function fromText(given: Record<string, Maybe>, name: string, has: (argument: string) => boolean): Maybe {
  const { dateString, format, timezone, onError, onNull } = given
  if (isNothing(dateString)) return has('onNull') ? onNull : null
  if ((has('format') && isNothing(format)) || (has('timezone') && isNothing(timezone))) return null
  try {
    const text = textOf(dateString, name)
    const read = format === undefined ? readAnyDate(text) : readDate(text, textOf(format, name))
    if (read === undefined || Number.isNaN(read.local)) throw requestFailed(`Error parsing date string '${text}'`)
    if (read.minutes !== undefined && timezone !== undefined) throw requestFailed('you cannot pass in a date/time string with GMT offset together with a timezone argument')
    return new Date(read.minutes === undefined ? fromLocal(read.local, timezone) : read.local - read.minutes * 60_000)
  } catch (error) {
    if (has('onError')) return onError
    throw error
  }
}

function toText({ date, format, timezone, onNull }: Record<string, Maybe>, name: string, has: (argument: string) => boolean): Maybe {
  if (isNothing(date)) return has('onNull') ? onNull : null
  if ((has('format') && isNothing(format)) || (has('timezone') && isNothing(timezone))) return null
  const moment = dateOf(date)
  const offset = offsetOf(timezone, moment.getTime())
  const usual = `%Y-%m-%dT%H:%M:%S.%L${offset === 0 ? 'Z' : ''}`
  return formatDate(new Date(moment.getTime() + offset), offset / 60_000, format === undefined ? usual : textOf(format, name))
}

export const dates: Record<string, Operator> = {
  $dateFromParts: named([], ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...TIMES, 'timezone'], fromParts),
  $dateFromString: named(['dateString'], ['format', 'timezone', 'onError', 'onNull'], fromText),
  $dateToString: named(['date'], ['format', 'timezone', 'onNull'], toText),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $dayOfWeek: part((local) => local.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((local) => local.getUTCHours()),
  $isoDayOfWeek: part(isoWeekday),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $minute: part((local) => local.getUTCMinutes()),
  $month: part((local) => local.getUTCMonth() + 1),
  $second: part((local) => local.getUTCSeconds()),
  $week: part(week),
  $year: part((local) => local.getUTCFullYear()),
}

