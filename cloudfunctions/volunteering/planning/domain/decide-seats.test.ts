import { decideSeats } from './decide-seats'

describe('changing the number of seats', () => {
  it.each([
    [2, 0, 2, true],
    [2, 0, 1, false],
    [1, 1, 2, true],
    [1, 1, 1, false],
  ])('with %i people in and %i asked, %i seats are possible: %s', (confirmed, pending, seats, ok) => {
    const post = { confirmed: Array(confirmed).fill('c'), pending: Array(pending).fill('p') }
    expect(decideSeats(post, seats).ok).toBe(ok)
  })
})
