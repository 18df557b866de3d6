import fc from 'fast-check'
import { SLIP_LETTER } from '#contract/party-facts'
import { decideConsent, decideRevoke, decideSend, isOpen, slipYears, type Registration, type Slip } from './decide-slip'
import { SLIP_STATES } from './slip-states'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const registration = (changes: Partial<Registration> = {}): Registration => ({ memberNo: 'R1', state: 'registered', unit: '区税务局', slips: [], ...changes })
const slip = (changes: Partial<Slip> = {}): Slip => ({ year: 2026, letter: SLIP_LETTER, state: 'consented', ...changes })
const wish = { year: 2026, unit: '区税务局', letter: SLIP_LETTER }

describe('a consent', () => {
  it('is for this year or the last, whether or not the registration was received', () => {
    expect(slipYears(now)).toEqual([2026, 2025])
    for (const year of [2026, 2025]) expect(decideConsent(registration(), { ...wish, year }, now)).toEqual({ ok: true })
    expect(decideConsent(registration({ state: 'received' }), wish, now)).toEqual({ ok: true })
    for (const year of [2024, 2027]) expect(decideConsent(registration(), { ...wish, year }, now)).toEqual({ ok: false, reason: 'yearWrong' })
  })

  it('names the receiver and the letter as they are', () => {
    expect(decideConsent(registration(), { ...wish, unit: '文化宫' }, now)).toEqual({ ok: false, reason: 'unitChanged' })
    expect(decideConsent(registration(), { ...wish, letter: SLIP_LETTER + 1 }, now)).toEqual({ ok: false, reason: 'letterChanged' })
  })

  it('is not asked of who took the registration back', () => {
    expect(decideConsent(registration({ state: 'withdrawn', unit: '' }), wish, now)).toEqual({ ok: false, reason: 'notRegistered' })
  })

  it('is given once at a time, and again after it was taken back, used or outdated', () => {
    expect(decideConsent(registration({ slips: [slip()] }), wish, now)).toEqual({ ok: false, reason: 'alreadyConsented' })
    const over = [slip({ state: 'withdrawn' }), slip({ state: 'sent' }), slip({ letter: SLIP_LETTER - 1 })]
    expect(decideConsent(registration({ slips: over }), wish, now)).toEqual({ ok: true })
    expect(decideConsent(registration({ slips: [slip({ year: 2025 })] }), wish, now)).toEqual({ ok: true })
  })

  it('has been changed often enough after ten times in a year', () => {
    const slips = Array.from({ length: 10 }, () => slip({ state: 'withdrawn' }))
    expect(decideConsent(registration({ slips }), wish, now)).toEqual({ ok: false, reason: 'tooOften' })
    expect(decideConsent(registration({ slips }), { ...wish, year: 2025 }, now)).toEqual({ ok: true })
  })
})

describe('sending', () => {
  it('needs an open consent and somebody else’s hand', () => {
    expect(decideSend('R1', slip(), 'S1')).toEqual({ ok: true })
    expect(decideSend('R1', slip(), 'R1')).toEqual({ ok: false, reason: 'ownRegistration' })
    for (const state of ['withdrawn', 'sent'] as const) expect(decideSend('R1', slip({ state }), 'S1')).toEqual({ ok: false, reason: 'wrongState' })
  })

  it('does not follow a yes to an older letter', () => {
    expect(isOpen(slip({ letter: SLIP_LETTER - 1 }))).toBe(false)
    expect(decideSend('R1', slip({ letter: SLIP_LETTER - 1 }), 'S1')).toEqual({ ok: false, reason: 'wrongState' })
  })
})

it.each([
  ['S1', 'sent', { ok: true }],
  ['R1', 'sent', { ok: false, reason: 'ownRegistration' }],
  ['S1', 'consented', { ok: false, reason: 'wrongState' }],
  ['S1', 'revoked', { ok: false, reason: 'wrongState' }],
] as const)('lets %s revoke one that is %s: %j', (revoker, state, decision) => {
  expect(decideRevoke('R1', { state }, revoker)).toEqual(decision)
})

it('leaves no year with two open consents nor with more than ten, and sends each once, whatever is asked in whatever order', () => {
  const act = fc.record({ kind: fc.constantFrom('consent', 'withdraw', 'send'), year: fc.constantFrom(2025, 2026), at: fc.nat() })
  fc.assert(fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
    const slips: Slip[] = []
    let sent = 0
    for (const { kind, year, at } of acts) {
      const one = slips[at % Math.max(1, slips.length)]
      if (kind === 'consent' && decideConsent(registration({ slips }), { ...wish, year }, now).ok) slips.push(slip({ year }))
      if (kind === 'withdraw' && one?.state === 'consented') one.state = SLIP_STATES.consented.withdraw
      if (kind === 'send' && one && decideSend('R1', one, 'S1').ok) {
        one.state = SLIP_STATES.consented.send
        sent += 1
      }
      for (const wanted of [2025, 2026]) {
        const ofYear = slips.filter((other) => other.year === wanted)
        expect(ofYear.filter(isOpen).length).toBeLessThanOrEqual(1)
        expect(ofYear.length).toBeLessThanOrEqual(10)
      }
      expect(slips.filter(({ state }) => state === 'sent')).toHaveLength(sent)
    }
  }))
})
