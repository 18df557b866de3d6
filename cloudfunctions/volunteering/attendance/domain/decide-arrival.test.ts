import { decideArrival, isElsewhere, type Post, type Presence } from './decide-arrival'

const post = (changes: Partial<Post> = {}): Post => ({ state: 'open', confirmed: [{ memberNo: 'R00009' }, { memberNo: 'R00010' }], ...changes })

describe('arriving at a post', () => {
  it('is open to who has a seat', () => {
    expect(decideArrival(post(), 'R00010')).toEqual({ ok: true })
  })
  it('is refused to who still waits', () => {
    expect(decideArrival(post(), 'R00011')).toEqual({ ok: false, reason: 'notSignedUp' })
  })
  it('is refused when the shift was cancelled', () => {
    expect(decideArrival(post({ state: 'cancelled' }), 'R00010')).toEqual({ ok: false, reason: 'shiftCancelled' })
  })
})

describe('being at another shift', () => {
  const shift = { startsAt: 100, endsAt: 200 }
  const other = (changes: Partial<Presence> = {}): Presence => ({ state: 'in', startsAt: 50, endsAt: 150, checkIn: { at: 60 }, checkOut: null, ...changes })

  it.each<[string, boolean, Presence, number]>([
    ['holds while its time overlaps', true, other(), 110],
    ['is over with its time, even for who forgot to scan out', false, other(), 160],
    ['does not hold up who comes early to the next', false, other({ endsAt: 100 }), 90],
    ['is over for who scanned out', false, other({ state: 'done', checkOut: { at: 105 } }), 110],
    ['held at the moment of a scan that was sent late', true, other({ state: 'awaiting', checkOut: { at: 120 } }), 110],
    ['did not begin yet at the moment of a scan that was sent late', false, other({ state: 'done', checkIn: { at: 130 }, checkOut: { at: 140 } }), 110],
    ['has ended at the moment of its own end', false, other({ endsAt: 150 }), 150],
    ['began with the scan and ended with the other', true, other({ state: 'done', checkIn: { at: 110 }, checkOut: { at: 120 } }), 110],
    ['was over at the moment of scanning out', false, other({ state: 'done', checkIn: { at: 105 }, checkOut: { at: 110 } }), 110],
    ['does not count where the other one only follows', false, other({ startsAt: 200, endsAt: 300 }), 190],
    ['was never so when the leader refused it', false, other({ state: 'refused', checkOut: { at: 120 } }), 110],
  ])('%s', (_, expected, presence, at) => {
    expect(isElsewhere(presence, shift, at)).toBe(expected)
  })
})
