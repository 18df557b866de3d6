import { decidePublish, isNight, type Draft } from './decide-publish'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-20T09:00:00')
const draft = (change: Partial<Draft> = {}): Draft => ({
  startsAt: at('2026-11-21T14:00:00'),
  endsAt: at('2026-11-21T16:00:00'),
  risks: ['none'],
  safeguards: '无',
  hazard: false,
  insurancePolicyNo: '',
  item: null,
  leadersKnown: true,
  ...change,
})
const reason = (change: Partial<Draft>) => {
  const decision = decidePublish(draft(change), now)
  return decision.ok ? 'ok' : decision.reason
}

describe('publishing a shift', () => {
  it('publishes harmless work by day with the normal coefficient', () => {
    expect(decidePublish(draft(), now)).toEqual({ ok: true, hazard: false, coefficientTenths: 10 })
  })

  it('refuses a shift that ends before it starts, or at once', () => {
    expect(reason({ endsAt: at('2026-11-21T13:00:00') })).toBe('endsBeforeStart')
    expect(reason({ endsAt: at('2026-11-21T14:00:00') })).toBe('endsBeforeStart')
  })

  it('refuses a shift that has begun already, and takes one that begins this moment', () => {
    expect(reason({ startsAt: now - 1 })).toBe('startsInPast')
    expect(reason({ startsAt: now, endsAt: now + 3_600_000 })).toBe('ok')
  })

  it('refuses a shift for which nobody could sign up any more', () => {
    const signUp = { opensDaysBefore: null, closesHoursBefore: 24 } as const
    expect(reason({ signUp })).toBe('ok')
    expect(reason({ signUp, startsAt: now + 24 * 3_600_000, endsAt: now + 25 * 3_600_000 })).toBe('signUpOver')
  })

  it('takes twelve hours and not a minute more', () => {
    expect(reason({ endsAt: at('2026-11-22T02:00:00') })).toBe('ok')
    expect(decidePublish(draft({ endsAt: at('2026-11-22T02:01:00') }), now)).toEqual({
      ok: false, reason: 'tooLong', details: { hours: 12 },
    })
  })

  it('refuses an item that does not exist', () => {
    expect(reason({ item: undefined })).toBe('unknownItem')
  })

  it('refuses a leader who is not on the roster', () => {
    expect(reason({ leadersKnown: false })).toBe('unknownLeader')
  })

  it('asks for an insurance policy where there is danger', () => {
    expect(reason({ hazard: true })).toBe('insuranceNeeded')
    expect(decidePublish(draft({ hazard: true, insurancePolicyNo: 'P-1' }), now)).toEqual({
      ok: true, hazard: true, coefficientTenths: 10,
    })
  })

  it('takes an item for hazardous when the catalogue does, whatever the form says', () => {
    const item = { hazard: true, pointsCoefficientTenths: 12 }
    expect(reason({ item })).toBe('insuranceNeeded')
    expect(decidePublish(draft({ item, insurancePolicyNo: 'P-1' }), now)).toEqual({ ok: true, hazard: true, coefficientTenths: 12 })
  })

  it('asks for safeguards in words where there is any risk', () => {
    expect(reason({ risks: ['ladder'], safeguards: '注意!' })).toBe('safeguardsNeeded')
    expect(reason({ risks: ['none', 'ladder'], safeguards: '注意!' })).toBe('safeguardsNeeded')
    expect(reason({ risks: ['ladder'], safeguards: '两人扶梯' })).toBe('ok')
  })

  it('counts night work with 15, and does not multiply it with the skilled 12', () => {
    const night = { startsAt: at('2026-11-21T22:00:00'), endsAt: at('2026-11-22T00:20:00') }
    const coefficientOf = (change: Partial<Draft>) => {
      const decision = decidePublish(draft(change), now)
      return decision.ok ? decision.coefficientTenths : null
    }
    expect(coefficientOf(night)).toBe(15)
    expect(coefficientOf({ ...night, item: { pointsCoefficientTenths: 12 } })).toBe(15)
    expect(coefficientOf({ item: { pointsCoefficientTenths: 12 } })).toBe(12)
  })
})

describe('the night', () => {
  const lies = (from: string, to: string) => isNight(at(from), at(to))

  it('lasts from ten in the evening to six in the morning by the clock of UTC+8', () => {
    expect(lies('2026-11-21T22:00:00', '2026-11-22T06:00:00')).toBe(true)
    expect(lies('2026-11-22T02:00:00', '2026-11-22T06:00:00')).toBe(true)
    expect(lies('2026-11-22T00:00:00', '2026-11-22T05:00:00')).toBe(true)
  })

  it('holds the whole shift or none of it', () => {
    expect(lies('2026-11-21T21:59:00', '2026-11-21T23:00:00')).toBe(false)
    expect(lies('2026-11-21T23:00:00', '2026-11-22T06:01:00')).toBe(false)
    expect(lies('2026-11-22T06:00:00', '2026-11-22T07:00:00')).toBe(false)
    expect(lies('2026-11-22T14:00:00', '2026-11-22T15:00:00')).toBe(false)
  })
})
