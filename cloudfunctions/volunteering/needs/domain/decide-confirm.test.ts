import { decideConfirm } from './decide-confirm'
import { NEED_STATES, type StoredNeedState } from './states'

describe('confirming a need', () => {
  it('closes a planned need that was served', () => {
    expect(decideConfirm('planned', true)).toEqual({ ok: true, to: 'closed' })
  })

  it('waits until somebody has served', () => {
    expect(decideConfirm('planned', false)).toEqual({ ok: false, reason: 'notServedYet' })
  })

  it('closes nothing that is not planned, even when its shift was served', () => {
    const others = (Object.keys(NEED_STATES) as StoredNeedState[]).filter((state) => state !== 'planned')
    for (const state of others) expect(decideConfirm(state, true)).toEqual({ ok: false, reason: 'wrongState' })
  })
})
