import { REGISTRATION_LETTER } from '#contract/party-facts'
import { decideReceive, decideRegister, yearOf } from './decide-registration'

const now = Date.parse('2026-11-23T10:00:00+08:00')

describe('registering', () => {
  it('is open to whoever is of age or may be', () => {
    expect(decideRegister({ birthYear: 2008 }, REGISTRATION_LETTER, now)).toEqual({ ok: true })
    expect(decideRegister({ birthYear: 2009 }, REGISTRATION_LETTER, now)).toEqual({ ok: false, reason: 'underAge' })
  })

  it('needs the letter to have been read as it is today', () => {
    expect(decideRegister({ birthYear: 1980 }, REGISTRATION_LETTER + 1, now)).toEqual({ ok: false, reason: 'letterChanged' })
  })
})

describe('receiving', () => {
  it('is done once, by somebody else', () => {
    expect(decideReceive({ memberNo: 'R1', state: 'registered' }, 'R2')).toEqual({ ok: true })
    expect(decideReceive({ memberNo: 'R1', state: 'registered' }, 'R1')).toEqual({ ok: false, reason: 'ownRegistration' })
    for (const state of ['received', 'withdrawn'] as const) expect(decideReceive({ memberNo: 'R1', state }, 'R2')).toEqual({ ok: false, reason: 'wrongState' })
  })
})

it('begins the year at midnight of the community', () => {
  expect(yearOf(Date.parse('2026-12-31T16:00:00Z') - 1)).toBe(2026)
  expect(yearOf(Date.parse('2026-12-31T16:00:00Z'))).toBe(2027)
})
