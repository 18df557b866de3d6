import { decideMark, TOLERANCE_MS, type Scan } from './decide-mark'

const MINUTE = 60_000
const shift = { startsAt: 1_000_000 * MINUTE, endsAt: 1_000_120 * MINUTE }
const inside = shift.startsAt + 10 * MINUTE
const scan = (changes: Partial<Scan> = {}): Scan => ({ by: 'token', age: 0, queued: false, shownBySelf: false, ...changes })

describe('what a scan proves', () => {
  it.each([0, 1])('takes a code that is %i windows old as strong proof', (age) => {
    expect(decideMark(scan({ age }), shift, inside)).toEqual({ ok: true, proved: true })
  })
  it('refuses a code that is older', () => {
    expect(decideMark(scan({ age: 2 }), shift, inside)).toEqual({ ok: false, reason: 'codeStale' })
  })
  it('refuses a code from the future as forged', () => {
    expect(decideMark(scan({ age: -1 }), shift, inside)).toEqual({ ok: false, reason: 'codeForged' })
  })
  it('takes an old code that waited for the network as weak proof, for a quarter of an hour', () => {
    expect(decideMark(scan({ age: 30, queued: true }), shift, inside)).toEqual({ ok: true, proved: false })
    expect(decideMark(scan({ age: 31, queued: true }), shift, inside)).toEqual({ ok: false, reason: 'codeStale' })
  })
  it('never lets somebody prove themselves', () => {
    expect(decideMark(scan({ shownBySelf: true }), shift, inside)).toEqual({ ok: true, proved: false })
  })
  it.each(['poster', 'digits'] as const)('takes the %s as weak proof', (by) => {
    expect(decideMark(scan({ by }), shift, inside)).toEqual({ ok: true, proved: false })
  })
  it('counts the tolerance as inside, and a moment more as late', () => {
    expect(decideMark(scan(), shift, shift.startsAt - TOLERANCE_MS)).toEqual({ ok: true, proved: true })
    expect(decideMark(scan(), shift, shift.startsAt - TOLERANCE_MS - 1)).toEqual({ ok: true, proved: false })
    expect(decideMark(scan(), shift, shift.endsAt + TOLERANCE_MS)).toEqual({ ok: true, proved: true })
    expect(decideMark(scan(), shift, shift.endsAt + TOLERANCE_MS + 1)).toEqual({ ok: true, proved: false })
  })
  it('takes nothing an hour before the start or two hours after the end', () => {
    expect(decideMark(scan(), shift, shift.startsAt - 61 * MINUTE)).toEqual({ ok: false, reason: 'outsideShift' })
    expect(decideMark(scan(), shift, shift.endsAt + 121 * MINUTE)).toEqual({ ok: false, reason: 'outsideShift' })
  })
})
