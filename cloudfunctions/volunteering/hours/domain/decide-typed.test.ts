import fc from 'fast-check'
import type { TypedState } from '#contract/hours'
import { decideAnswer, decideType, decideVerify, type Standing, type Typing } from './decide-typed'
import { after, type TypedAction } from './typed-states'

const typing: Typing = {
  typist: 'L', memberNo: 'V', isVolunteer: true, servedOn: '2026-11-23', today: '2026-11-23', hasEvidence: true, already: 0, minutes: 60, mostADay: 720,
}
const standing: Standing = { state: 'typed', memberNo: 'V', typist: 'L', verifier: null, objectors: [] }

describe('typing minutes', () => {
  it.each<[string | null, Partial<Typing>]>([
    [null, {}],
    ['ownHours', { typist: 'V' }],
    ['notVolunteer', { isVolunteer: false }],
    ['noEvidence', { hasEvidence: false }],
    ['inFuture', { servedOn: '2026-11-24' }],
    [null, { already: 660 }],
    ['dayFull', { already: 661 }],
  ])('is refused for %s', (reason, changes) => {
    expect(decideType({ ...typing, ...changes })).toEqual(reason === null ? { ok: true } : { ok: false, reason })
  })
})

describe('checking what another typed', () => {
  it.each<[string, Partial<Standing>, string, boolean, string]>([
    ['ownHours', {}, 'V', true, ''],
    ['ownTyping', {}, 'L', true, ''],
    ['wrongState', { state: 'publicity' }, 'G', true, ''],
    ['reasonMissing', {}, 'G', false, ''],
  ])('is refused for %s', (reason, changes, who, accept, why) => {
    expect(decideVerify({ ...standing, ...changes }, who, accept, why)).toEqual({ ok: false, reason })
  })

  it('leads to publicity, or with a reason to an end', () => {
    expect(decideVerify(standing, 'G', true, '')).toEqual({ ok: true, to: 'publicity' })
    expect(decideVerify(standing, 'G', false, '没有照片')).toEqual({ ok: true, to: 'refused' })
  })
})

describe('answering an objection', () => {
  const objected: Standing = { ...standing, state: 'objected', verifier: 'G', objectors: ['N'] }
  it('is for somebody who had no part in it', () => {
    for (const who of ['V', 'L', 'G', 'N']) expect(decideAnswer(objected, who, true)).toEqual({ ok: false, reason: 'involved' })
    expect(decideAnswer(objected, 'S', true)).toEqual({ ok: true, to: 'refused' })
    expect(decideAnswer(objected, 'S', false)).toEqual({ ok: true, to: 'publicity' })
    expect(decideAnswer(standing, 'S', false)).toEqual({ ok: false, reason: 'wrongState' })
  })
})

it('never becomes final without a second person and publicity, whatever is tried', () => {
  const actions: TypedAction[] = ['verify', 'refuse', 'object', 'dismiss', 'uphold', 'record', 'overflow']
  fc.assert(fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 12 }), (tries) => {
    let state: TypedState = 'typed'
    let verified = false
    for (const action of tries) {
      const next = after(state, action)
      if (!next) continue
      verified ||= action === 'verify'
      if (next === 'final') expect([verified, state]).toEqual([true, 'publicity'])
      state = next
    }
  }))
})
