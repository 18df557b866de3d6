import { CLOSES_HOURS_BEFORE, OPENS_DAYS_BEFORE } from '#contract/shifts'
import { signUpTimes } from './sign-up-window'

const at = (time: string) => Date.parse(`${time}+08:00`)

describe('the time to sign up', () => {
  it('opens at nine in the morning of a day before, whenever the shift starts', () => {
    const window = { opensDaysBefore: 7, closesHoursBefore: 24 } as const
    expect(signUpTimes(window, at('2026-03-09T07:00'))).toMatchObject({ opensAt: at('2026-03-02T09:00'), closesAt: at('2026-03-08T07:00') })
    expect(signUpTimes(window, at('2026-03-09T23:30'))).toMatchObject({ opensAt: at('2026-03-02T09:00'), closesAt: at('2026-03-08T23:30') })
  })
  it('is open at once and until the start when nothing else was chosen', () => {
    expect(signUpTimes({ opensDaysBefore: null, closesHoursBefore: 0 }, at('2026-03-09T07:00'))).toMatchObject({ opensAt: null, closesAt: at('2026-03-09T07:00') })
  })
  it('is never over before it begins, whatever is chosen', () => {
    for (const opensDaysBefore of OPENS_DAYS_BEFORE) {
      for (const closesHoursBefore of CLOSES_HOURS_BEFORE) {
        const { opensAt, closesAt } = signUpTimes({ opensDaysBefore, closesHoursBefore }, at('2026-03-09T00:00'))
        expect(closesAt).toBeGreaterThan(opensAt as number)
      }
    }
  })
})
