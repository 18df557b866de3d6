import { wholeShifts } from './whole-shifts'

const at = (...starts: number[]) => starts.map((startsAt) => ({ startsAt }))
const startsOf = (page: readonly { startsAt: number }[]) => page.map(({ startsAt }) => startsAt)

describe('a page of posts', () => {
  it('is all of them where they fit', () => {
    expect(wholeShifts(at(1, 2, 3), 3)).toEqual({ page: at(1, 2, 3), next: null })
    expect(wholeShifts([], 3)).toEqual({ page: [], next: null })
  })

  it('ends before the moment that did not fit as a whole, and the next begins there', () => {
    const { page, next } = wholeShifts(at(1, 2, 3, 3), 3)
    expect([startsOf(page), next]).toEqual([[1, 2], 3])
    expect(wholeShifts(at(1, 2, 3, 4), 3)).toMatchObject({ page: at(1, 2, 3), next: 4 })
  })

  it('goes on even where more start at one moment than fit', () => {
    expect(wholeShifts(at(5, 5, 5, 5), 3)).toEqual({ page: at(5, 5, 5, 5), next: 6 })
  })
})
