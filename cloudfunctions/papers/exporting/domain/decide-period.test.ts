import { decidePeriod, decideSize, MOST_ENTRIES } from './decide-period'

describe('the period of an export', () => {
  it.each([
    ['2026-11-23', '2026-11-23', { ok: true }],
    ['2026-01-01', '2026-12-31', { ok: true }],
    ['2028-01-01', '2028-12-31', { ok: true }],
    ['2026-11-24', '2026-11-23', { ok: false, reason: 'periodWrong' }],
    ['2026-01-01', '2027-01-02', { ok: false, reason: 'periodTooLong' }],
  ])('from %s until %s is %j', (from, until, decision) => {
    expect(decidePeriod(from, until)).toEqual(decision)
  })
})

describe('the size of an export', () => {
  it('is something, and no more than one file is known to hold', () => {
    expect(decideSize(0)).toEqual({ ok: false, reason: 'noEntries' })
    expect(decideSize(1)).toEqual({ ok: true })
    expect(decideSize(MOST_ENTRIES)).toEqual({ ok: true })
    expect(decideSize(MOST_ENTRIES + 1)).toEqual({ ok: false, reason: 'periodTooLong', details: { entries: 60_001, most: 60_000 } })
  })
})
