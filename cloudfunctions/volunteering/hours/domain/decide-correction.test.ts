import { decideCorrection } from './decide-correction'

const asked = { state: 'asked', memberNo: 'V', recorderNo: 'L' } as const

it.each([
  ['nobody’s own hours', asked, 'V', { ok: false, reason: 'ownHours' }],
  ['nobody’s own typing', asked, 'L', { ok: false, reason: 'ownTyping' }],
  ['nothing that is answered', { ...asked, state: 'declined' as const }, 'S', { ok: false, reason: 'wrongState' }],
  ['the rest', asked, 'S', { ok: true }],
])('lets %s be corrected', (_what, correction, judge, decision) => {
  expect(decideCorrection(correction, judge)).toEqual(decision)
})
