import { ATTENDANCE_STATES } from './attendance-states'

type State = keyof typeof ATTENDANCE_STATES
const states = Object.keys(ATTENDANCE_STATES) as State[]
const next = (state: State): State[] => Object.values(ATTENDANCE_STATES[state])

describe('the states of a presence', () => {
  it('begins with being in and can reach every other state', () => {
    const reached = new Set<State>(['in'])
    for (const state of reached) next(state).forEach((to) => reached.add(to))
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it('ends in recorded hours or in a refusal, and nowhere else', () => {
    expect(states.filter((state) => next(state).length === 0)).toEqual(['done', 'refused'])
  })

  it('never leads back to being in', () => {
    expect(states.filter((state) => next(state).includes('in'))).toEqual([])
  })

  it('refuses only what the leader was asked about', () => {
    expect(states.filter((state) => next(state).includes('refused'))).toEqual(['awaiting'])
  })
})
