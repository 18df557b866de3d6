import { lastDue, parseCron } from './cron'

/** Wall time in China, whatever the zone of the machine. */
const at = (text: string): number => Date.parse(`${text}+08:00`)
const last = (cron: string, after: string, until: string): string | undefined => {
  const due = lastDue(parseCron(cron), at(after), at(until))
  return due === undefined ? undefined : new Date(due + 8 * 3_600_000).toISOString().slice(0, 19)
}

describe('a timer', () => {
  it('is due each minute at the full minute', () => {
    expect(last('0 * * * * * *', '2024-05-01T10:00:30', '2024-05-01T10:01:00')).toBe('2024-05-01T10:01:00')
    expect(last('0 * * * * * *', '2024-05-01T10:00:30', '2024-05-01T10:00:59')).toBeUndefined()
  })

  it('was due at the end of the span and not at its beginning, so that two spans in a row never fire it twice', () => {
    const cron = '0 0 8 * * * *'
    expect(last(cron, '2024-05-01T07:00:00', '2024-05-01T08:00:00')).toBe('2024-05-01T08:00:00')
    expect(last(cron, '2024-05-01T08:00:00', '2024-05-01T09:00:00')).toBeUndefined()
  })

  it('reads its hours in China', () => {
    const due = lastDue(parseCron('0 30 2 * * * *'), Date.UTC(2024, 0, 1, 0), Date.UTC(2024, 0, 2, 0))
    expect(due).toBe(Date.UTC(2024, 0, 1, 18, 30))
  })

  it('is due last at the last of many times', () => {
    expect(last('0 0 8 * * * *', '2023-01-01T00:00:00', '2024-01-01T07:59:59')).toBe('2023-12-31T08:00:00')
  })

  it('knows lists, ranges and steps', () => {
    expect(last('0 */15 9-17 * * * *', '2024-05-01T00:00:00', '2024-05-01T23:00:00')).toBe('2024-05-01T17:45:00')
    expect(last('10,40 0 0 * * * *', '2024-05-01T00:00:00', '2024-05-01T00:00:59')).toBe('2024-05-01T00:00:40')
    expect(last('0 5/20 * * * * *', '2024-05-01T00:00:00', '2024-05-01T00:59:00')).toBe('2024-05-01T00:45:00')
  })

  it('is due on either of a day and a weekday when both are given', () => {
    // 2024-05-05 is a Sunday, 2024-05-10 a Friday.
    expect(last('0 0 0 10 * 0 *', '2024-05-03T00:00:00', '2024-05-09T00:00:00')).toBe('2024-05-05T00:00:00')
    expect(last('0 0 0 10 * 0 *', '2024-05-06T00:00:00', '2024-05-11T00:00:00')).toBe('2024-05-10T00:00:00')
    expect(last('0 0 0 10 * * *', '2024-05-03T00:00:00', '2024-05-09T00:00:00')).toBeUndefined()
  })

  it('keeps to its months and years', () => {
    expect(last('0 0 0 1 2,8 * *', '2024-01-01T00:00:00', '2024-12-31T00:00:00')).toBe('2024-08-01T00:00:00')
    expect(last('0 0 0 1 1 * 2023', '2024-01-01T00:00:00', '2025-12-31T00:00:00')).toBeUndefined()
  })

  it.each(['0 * * * *', '* * * * * *', '60 * * * * * *', '0 0 24 * * * *', '0 0 0 0 * * *', '0 0 0 * * 7 *', '5-2 * * * * * *', 'x * * * * * *', '*/0 * * * * * *'])(
    'that is written "%s" is refused',
    (expression) => {
      expect(() => parseCron(expression)).toThrow()
    },
  )
})
