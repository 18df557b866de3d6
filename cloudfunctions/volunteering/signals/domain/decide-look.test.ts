import { decideLook } from './decide-look'

describe('looking at an activity a second time', () => {
  it('is for somebody without a part in it', () => {
    expect(decideLook({ involvedNos: ['L1', 'R1'] }, 'S1')).toEqual({ ok: true })
    expect(decideLook({ involvedNos: ['L1', 'R1'] }, 'R1')).toEqual({ ok: false, reason: 'involved' })
  })
})
