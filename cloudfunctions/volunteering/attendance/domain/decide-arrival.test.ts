import { decideArrival, type Post } from './decide-arrival'

const post = (changes: Partial<Post> = {}): Post => ({ state: 'open', confirmed: [{ memberNo: 'R00010' }], ...changes })

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
