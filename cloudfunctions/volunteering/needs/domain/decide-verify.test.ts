import { decideVerify } from './decide-verify'
import { NEED_STATES, type StoredNeedState } from './states'

const need = (state: StoredNeedState = 'submitted') => ({ memberNo: 'R00001', state })

describe('verifying a need', () => {
  it('accepts or returns what was submitted', () => {
    expect(decideVerify(need(), 'R00002', true, '')).toEqual({ ok: true, to: 'verified' })
    expect(decideVerify(need(), 'R00002', false, '已由物业处理')).toEqual({ ok: true, to: 'returned' })
  })

  it('does not let people verify their own need', () => {
    expect(decideVerify(need(), 'R00001', true, '')).toEqual({ ok: false, reason: 'ownNeed' })
  })

  it('does not return a need without a reason', () => {
    expect(decideVerify(need(), 'R00002', false, '')).toEqual({ ok: false, reason: 'reasonNeeded' })
  })

  it('looks at a need once', () => {
    const later = (Object.keys(NEED_STATES) as StoredNeedState[]).filter((state) => state !== 'submitted')
    for (const state of later) expect(decideVerify(need(state), 'R00002', true, '')).toEqual({ ok: false, reason: 'wrongState' })
  })
})
