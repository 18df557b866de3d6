import { decideMark, TOLERANCE_MS, type Scan, WINDOW_MS } from './decide-mark'

const MINUTE = 60_000
const shift = { startsAt: 1_000_000 * MINUTE, endsAt: 1_000_120 * MINUTE }
const inside = shift.startsAt + 10 * MINUTE
const scan = (changes: Partial<Scan> = {}): Scan => ({ by: 'token', age: 0, queued: false, shownBySelf: false, inRange: null, ...changes })

describe('what a scan proves', () => {
  it.each([0, 1])('takes a code that is %i windows old as strong proof', (age) => {
    expect(decideMark(scan({ age }), shift, inside)).toMatchObject({ ok: true, proved: true })
  })
  it('refuses a code that is older', () => {
    expect(decideMark(scan({ age: 2 }), shift, inside)).toEqual({ ok: false, reason: 'codeStale' })
  })
  it('refuses a code from the future as forged', () => {
    expect(decideMark(scan({ age: -1 }), shift, inside)).toEqual({ ok: false, reason: 'codeForged' })
  })
  it('takes a code that waited for the network as weak proof of the moment in which it was shown', () => {
    expect(decideMark(scan({ age: 20, queued: true }), shift, inside)).toEqual({ ok: true, proved: false, at: inside - 20 * WINDOW_MS })
  })
  it('takes it hours after the end, but not after a day, and not when it was shown outside the shift', () => {
    const evening = shift.endsAt + 5 * 60 * MINUTE
    const shownInside = (evening - inside) / WINDOW_MS
    expect(decideMark(scan({ age: shownInside, queued: true }), shift, evening)).toEqual({ ok: true, proved: false, at: inside })
    expect(decideMark(scan({ age: shownInside }), shift, evening)).toEqual({ ok: false, reason: 'outsideShift' })
    expect(decideMark(scan({ age: 2, queued: true }), shift, evening)).toEqual({ ok: false, reason: 'outsideShift' })
    expect(decideMark(scan({ age: 2881, queued: true }), shift, inside + 2881 * WINDOW_MS)).toEqual({ ok: false, reason: 'codeStale' })
  })
  it('never lets somebody prove themselves', () => {
    expect(decideMark(scan({ shownBySelf: true }), shift, inside)).toMatchObject({ ok: true, proved: false })
  })
  it.each([
    ['no', false],
    ['yes', true],
    ['unknown', true],
  ] as const)('refuses nobody whose phone says of the place: %s', (inRange, proved) => {
    expect(decideMark(scan({ inRange }), shift, inside)).toMatchObject({ ok: true, proved })
  })
  it.each(['poster', 'digits'] as const)('takes the %s as weak proof', (by) => {
    expect(decideMark(scan({ by }), shift, inside)).toMatchObject({ ok: true, proved: false })
  })
  it('counts the tolerance as inside, and a moment more as late', () => {
    expect(decideMark(scan(), shift, shift.startsAt - TOLERANCE_MS)).toMatchObject({ ok: true, proved: true })
    expect(decideMark(scan(), shift, shift.startsAt - TOLERANCE_MS - 1)).toMatchObject({ ok: true, proved: false })
    expect(decideMark(scan(), shift, shift.endsAt + TOLERANCE_MS)).toMatchObject({ ok: true, proved: true })
    expect(decideMark(scan(), shift, shift.endsAt + TOLERANCE_MS + 1)).toMatchObject({ ok: true, proved: false })
  })
  it('takes nothing an hour before the start or two hours after the end', () => {
    expect(decideMark(scan(), shift, shift.startsAt - 60 * MINUTE)).toMatchObject({ ok: true })
    expect(decideMark(scan(), shift, shift.startsAt - 60 * MINUTE - 1)).toEqual({ ok: false, reason: 'outsideShift' })
    expect(decideMark(scan(), shift, shift.endsAt + 120 * MINUTE)).toMatchObject({ ok: true })
    expect(decideMark(scan(), shift, shift.endsAt + 120 * MINUTE + 1)).toEqual({ ok: false, reason: 'outsideShift' })
  })
})
