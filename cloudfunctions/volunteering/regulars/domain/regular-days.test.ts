import { means, stateAt, tookBack, weekdayOf } from './regular-days'

const at = (time: string) => Date.parse(`${time}+08:00`)
/** A Tuesday. */
const TUESDAY = at('2026-11-24T07:00')
const active = { state: 'active', weekdays: [], pausedUntil: null } as const

describe('the shifts that a standing word means', () => {
  it('are all of the series, or those of some weekdays in UTC+8', () => {
    expect(weekdayOf(TUESDAY)).toBe(2)
    expect(means(active, TUESDAY)).toBe(true)
    expect(means({ ...active, weekdays: [2, 4] }, TUESDAY)).toBe(true)
    expect(means({ ...active, weekdays: [1] }, TUESDAY)).toBe(false)
  })
  it('are those after the pause while it is paused', () => {
    const paused = { ...active, state: 'paused', pausedUntil: at('2026-11-25T00:00') } as const
    expect(means(paused, TUESDAY)).toBe(false)
    expect(means(paused, at('2026-11-25T00:00'))).toBe(true)
  })
  it('are none once it has ended', () => {
    expect(means({ ...active, state: 'ended' }, TUESDAY)).toBe(false)
  })
  it('leave out what the person has taken back, unless it was the word that gave it back last', () => {
    const [myself, word] = [{ memberNo: 'R1' }, { memberNo: 'R1', requestId: 'a pause' }]
    expect(tookBack('R1', [myself])).toBe(true)
    expect(tookBack('R1', [myself, word])).toBe(false)
    expect(tookBack('R1', [word, myself])).toBe(true)
    expect(tookBack('R2', [myself])).toBe(false)
  })
})

it('is active again once the pause is over', () => {
  const paused = { state: 'paused', pausedUntil: TUESDAY } as const
  expect(stateAt(paused, TUESDAY - 1)).toBe('paused')
  expect(stateAt(paused, TUESDAY)).toBe('active')
  expect(stateAt({ state: 'ended', pausedUntil: TUESDAY }, TUESDAY)).toBe('ended')
})
