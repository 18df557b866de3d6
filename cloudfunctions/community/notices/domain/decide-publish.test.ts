import { decidePublish } from './decide-publish'

describe('publishing a notice', () => {
  it('goes ahead for the audience that its author saw', () => {
    expect(decidePublish(96, 96)).toEqual({ ok: true })
  })

  it('refuses an audience without a household', () => {
    expect(decidePublish(0, 0)).toEqual({ ok: false, reason: 'emptyAudience' })
  })

  it('refuses an audience that has grown or shrunk since it was shown', () => {
    expect([decidePublish(97, 96), decidePublish(95, 96)]).toEqual(Array(2).fill({ ok: false, reason: 'audienceChanged' }))
  })
})
