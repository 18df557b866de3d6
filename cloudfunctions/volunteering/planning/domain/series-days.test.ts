import { decideMoreDays, decideSeriesDays } from './series-days'

const now = Date.parse('2026-11-23T10:00:00+08:00')

describe('the days of a series', () => {
  it('become moments of UTC+8, soonest first', () => {
    expect(decideSeriesDays(['2026-12-08', '2026-12-01'], '07:30', now)).toEqual({
      ok: true,
      starts: ['2026-12-01T07:30:00+08:00', '2026-12-08T07:30:00+08:00'].map((at) => Date.parse(at)),
    })
  })
  it('are refused when one is named twice', () => {
    expect(decideSeriesDays(['2026-12-01', '2026-12-01'], '07:30', now)).toEqual({ ok: false, reason: 'sameDayTwice' })
  })
  it('are refused beyond a year and a week', () => {
    expect(decideSeriesDays(['2026-12-01', '2028-01-01'], '07:30', now)).toMatchObject({ reason: 'tooFarAhead', details: { days: 370 } })
    expect(decideSeriesDays(['2027-11-28'], '10:00', now)).toMatchObject({ ok: true })
    expect(decideSeriesDays(['2027-11-28'], '10:01', now)).toMatchObject({ reason: 'tooFarAhead' })
  })
})

describe('more days for a series', () => {
  const more = (days: string[], taken: string[] = []) => decideMoreDays(days, '07:30', taken.map((at) => Date.parse(`${at}+08:00`)), now)

  it('follow at the same time of day', () => {
    expect(more(['2026-12-15'], ['2026-12-08T07:30:00'])).toEqual({ ok: true, starts: [Date.parse('2026-12-15T07:30:00+08:00')] })
  })
  it('are refused like those of a new one', () => {
    expect(more(['2026-12-15', '2026-12-15'])).toMatchObject({ reason: 'sameDayTwice' })
  })
  it('are refused when one has passed', () => {
    expect(more(['2026-11-23', '2026-12-15'])).toEqual({ ok: false, reason: 'startsInPast' })
  })
  it('are refused where it takes place already, at whatever time of that day in UTC+8', () => {
    expect(more(['2026-12-08', '2026-12-15'], ['2026-12-15T00:10:00'])).toMatchObject({ reason: 'dayTaken', details: { startsAt: Date.parse('2026-12-15T00:10:00+08:00') } })
  })
})
