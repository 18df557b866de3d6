import * as fc from 'fast-check'
import { after, NEED_GROUPS, NEED_STATES, OPEN_NEED_STATES, shownState, type NeedAction, type StoredNeedState } from './states'

const states = Object.keys(NEED_STATES) as StoredNeedState[]
const actions: NeedAction[] = ['accept', 'return', 'withdraw', 'plan', 'confirm']

const walk = (path: readonly NeedAction[]): StoredNeedState[] =>
  path.reduce<StoredNeedState[]>((seen, action) => {
    const to = after(seen[seen.length - 1] as StoredNeedState, action)
    return to ? [...seen, to] : seen
  }, ['submitted'])

describe('the states of a need', () => {
  it('goes from the asking to the thanks in three steps', () => {
    expect(walk(['accept', 'plan', 'confirm'])).toEqual(['submitted', 'verified', 'planned', 'closed'])
  })

  it('lets a need be withdrawn until volunteers are sought for it', () => {
    expect(states.filter((state) => after(state, 'withdraw') !== null)).toEqual(['submitted', 'verified'])
  })

  it('plans only what somebody has verified', () => {
    expect(states.filter((state) => after(state, 'plan') !== null)).toEqual(['verified'])
  })

  it('leaves an open state by some action and never leaves the others', () => {
    for (const state of states) {
      const ways = actions.filter((action) => after(state, action) !== null)
      expect([state, ways.length > 0]).toEqual([state, NEED_GROUPS[state] === 'open'])
    }
  })

  it('counts three stored states as open', () => {
    expect(OPEN_NEED_STATES).toEqual(['submitted', 'verified', 'planned'])
  })

  it('never visits a state twice, whatever people press', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 20 }), (path) => {
        const visited = walk(path)
        expect(new Set(visited).size).toBe(visited.length)
      }),
    )
  })

  it('shows a planned need as served once its shift is, and no other state', () => {
    expect(states.map((state) => shownState(state, true))).toEqual([
      'submitted', 'verified', 'served', 'closed', 'returned', 'withdrawn',
    ])
    expect(states.map((state) => shownState(state, false))).toEqual(states)
  })
})
