import fc from 'fast-check'
import { countsAt, lackOf, type Held } from './lack'

const START = 1_000
const fire = { credentialId: 'fire', kind: 'course' as const, name: '消防安全' }
const wiring = { credentialId: 'wiring', kind: 'qualification' as const, name: '电工证' }
const holds = (credentialId: string, lapsesAt: number | null): Held => ({ credentialId, lapsesAt })

describe('what a post asks for', () => {
  it.each<[string, Held[], ReturnType<typeof lackOf>]>([
    ['nothing at all', [], { reason: 'credentialMissing', details: fire }],
    ['something else', [holds('wiring', null)], { reason: 'credentialMissing', details: fire }],
    ['it for ever', [holds('fire', null)], null],
    ['it until just after the start', [holds('fire', START + 1)], null],
    ['it until the start', [holds('fire', START)], { reason: 'credentialExpired', details: { ...fire, until: START - 1 } }],
    ['it twice, once in time', [holds('fire', 5), holds('fire', START + 1)], null],
    ['it twice, both run out', [holds('fire', 5), holds('fire', 9)], { reason: 'credentialExpired', details: { ...fire, until: 8 } }],
  ])('with somebody who has %s', (_, mine, lack) => {
    expect(lackOf({ startsAt: START, requires: [fire] }, mine)).toEqual(lack)
  })

  it('is met by anybody where nothing is asked, also on shifts from before', () => {
    expect(lackOf({ startsAt: START, requires: [] }, [])).toBeNull()
    expect(lackOf({ startsAt: START }, [])).toBeNull()
  })

  it('names the first of several that is missing', () => {
    expect(lackOf({ startsAt: START, requires: [fire, wiring] }, [holds('fire', null)])).toEqual({ reason: 'credentialMissing', details: wiring })
  })

  it('is met exactly when each of it counts at the start', () => {
    const held = fc.record({ credentialId: fc.constantFrom('fire', 'wiring'), lapsesAt: fc.option(fc.integer({ min: 0, max: 2 * START })) })
    fc.assert(fc.property(fc.array(held, { maxLength: 6 }), fc.subarray([fire, wiring]), (mine, requires) => {
      const all = requires.every(({ credentialId }) => mine.some((one) => one.credentialId === credentialId && countsAt(one, START)))
      expect(lackOf({ startsAt: START, requires }, mine) === null).toBe(all)
    }))
  })
})
