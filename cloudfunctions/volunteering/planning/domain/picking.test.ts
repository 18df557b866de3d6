import { ASK_WITHIN } from '#contract/planning'
import { pickingFor } from './picking'

const now = Date.parse('2026-11-20T09:00:00+08:00')
const of = (change: Partial<Parameters<typeof pickingFor>[0]>) => pickingFor({ seriesId: 'series', startsAt: now + ASK_WITHIN, trains: null, ...change }, now)

describe('when people are picked', () => {
  it('is a week before a shift of a series', () => {
    expect(of({})).toEqual({ state: 'now' })
    expect(of({ startsAt: now + ASK_WITHIN + 5 })).toEqual({ state: 'later', at: now + 5, daysBefore: 7 })
  })

  it('is at once for a shift of its own, however far', () => {
    expect(of({ seriesId: null, startsAt: now + 10 * ASK_WITHIN })).toEqual({ state: 'now' })
  })

  it('is never for a training, which is found by whoever needs it', () => {
    expect(of({ trains: { credentialId: 'c', name: '急救' } })).toEqual({ state: 'never' })
    expect(of({ trains: { credentialId: 'c', name: '急救' }, seriesId: null })).toEqual({ state: 'never' })
  })
})
