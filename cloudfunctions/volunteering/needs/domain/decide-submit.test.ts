import { decideSubmit, MOST_OPEN_NEEDS, type Submission } from './decide-submit'

const submission = (change: Partial<Submission> = {}): Submission => ({
  itemExists: true,
  wishOn: '2026-11-23',
  today: '2026-11-23',
  openNeeds: 0,
  ...change,
})

describe('taking a need down', () => {
  it('takes a need for today', () => {
    expect(decideSubmit(submission())).toEqual({ ok: true })
  })

  it('refuses an item that the catalogue does not hold', () => {
    expect(decideSubmit(submission({ itemExists: false }))).toEqual({ ok: false, reason: 'unknownItem' })
  })

  it('refuses a wish for yesterday, across the turn of the year too', () => {
    expect(decideSubmit(submission({ wishOn: '2026-11-22' }))).toEqual({ ok: false, reason: 'wishInPast' })
    expect(decideSubmit(submission({ wishOn: '2026-12-31', today: '2027-01-01' }))).toEqual({ ok: false, reason: 'wishInPast' })
  })

  it('takes a fifth open need and refuses the sixth', () => {
    expect(decideSubmit(submission({ openNeeds: MOST_OPEN_NEEDS - 1 }))).toEqual({ ok: true })
    expect(decideSubmit(submission({ openNeeds: MOST_OPEN_NEEDS }))).toEqual({
      ok: false, reason: 'tooManyOpenNeeds', details: { most: 5 },
    })
  })
})
