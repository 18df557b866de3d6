import { CAST } from '../../../roster/cast'
import { pages } from '../../../../src/lib/routes'
import { ACTORS } from './actors'
import { pageOf, STEPS } from './steps'
import { NO_TRAIL, type Trail } from './trail'

const inTheMiddle: Trail = { needId: 'n1', needState: 'planned', shiftId: 's1', leaders: [], asked: [] }
const turns = STEPS.flatMap((step) => step.turns)

describe('the guide', () => {
  it('has nine steps, each with a story, a turn and something to look for', () => {
    expect(STEPS).toHaveLength(9)
    expect(STEPS.filter(({ title, story, look, turns: own }) => !title || !story || !look || own.length === 0)).toEqual([])
    expect(new Set(STEPS.map(({ title }) => title)).size).toBe(9)
  })

  it('gives every part to somebody of the cast', () => {
    const cast = CAST.map(({ key }) => key)
    expect(Object.values(ACTORS).filter((key) => !cast.includes(key))).toEqual([])
    expect(turns.filter(({ who }) => !cast.includes(who))).toEqual([])
  })

  it('opens only pages that the product has, at the beginning and in the middle of the story', () => {
    const known = Object.values(pages).map(({ path }) => path.slice(1))
    const opened = [NO_TRAIL, inTheMiddle].flatMap((trail) => turns.map((turn) => pageOf(turn, trail).split('?')[0]))
    expect(opened.filter((page) => !known.includes(page as (typeof known)[number]))).toEqual([])
  })

  it('opens the shift of the story as soon as there is one', () => {
    const scan = STEPS[4]?.turns.map((turn) => pageOf(turn, inTheMiddle))
    expect(scan).toEqual(['packages/shifts/lead/index?shiftId=s1', 'packages/shifts/detail/index?shiftId=s1'])
  })
})
