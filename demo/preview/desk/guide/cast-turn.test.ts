import type { Person } from '../types'
import { ACTORS } from './actors'
import { castTurn } from './cast-turn'
import { NO_TRAIL, type Trail } from './trail'

const person = (key: string, name: string): Person => ({ key, name, group: '志愿者', who: '', elderMode: false, volunteers: true })
const people = [person('demo-he-wenjing', '何文静'), person(ACTORS.leader, '王建生'), person('demo-kang-shijie', '康世杰')]
const leading = { who: ACTORS.leader, among: (trail: Trail) => trail.leaders, side: 'right', page: 'p', does: '出示签到码' } as const
const playedBy = (...leaders: string[]) => castTurn(leading, { ...NO_TRAIL, leaders }, people).who

describe('who takes a turn of the guide', () => {
  it('is the suggested person while nobody is chosen, and when that one is among the chosen', () => {
    expect(playedBy()).toBe(ACTORS.leader)
    expect(playedBy('何文静', '王建生')).toBe(ACTORS.leader)
  })

  it('is otherwise the best of the chosen whom one can be', () => {
    expect(playedBy('路人', '康世杰', '何文静')).toBe('demo-kang-shijie')
  })

  it('is the suggested person when one can be none of the chosen', () => {
    expect(playedBy('路人')).toBe(ACTORS.leader)
  })

  it('is always the suggested person where it does not depend on anything', () => {
    const reading = { who: ACTORS.resident, side: 'left', page: 'p', does: '看通知' } as const
    expect(castTurn(reading, { ...NO_TRAIL, leaders: ['何文静'] }, people)).toBe(reading)
  })
})
