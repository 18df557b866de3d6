import { decideSeriesDays } from './series-days'

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
  })
})
