import fc from 'fast-check'
import { correctionParts, type Counted, minutesOf, standingMinutes } from './sums'

/** One step of a life: an entry, or the wish that an earlier entry should have been so many minutes. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('entry' as const), grade: fc.constantFrom('measured' as const, 'typed' as const), minutes: fc.integer({ min: 0, max: 480 }) }),
    fc.record({ kind: fc.constant('correct' as const), at: fc.nat(), minutes: fc.integer({ min: 0, max: 480 }) }),
  ),
  { maxLength: 40 },
)

describe('the hours of a person', () => {
  it('are the sum of the entries, and each corrected entry comes to what it was corrected to', () => {
    fc.assert(fc.property(steps, (life) => {
      const book: Counted[] = []
      const should = new Map<string, number>()
      let scanned = 0
      for (const [n, step] of life.entries()) {
        const firsts = book.filter(({ corrects }) => corrects === null)
        if (step.kind === 'entry') {
          book.push({ _id: `e${n}`, minutes: step.minutes, grade: step.grade, corrects: null })
          should.set(`e${n}`, step.minutes)
          if (step.grade === 'measured') scanned += step.minutes
          continue
        }
        const first = firsts[step.at % Math.max(1, firsts.length)]
        if (!first) continue
        correctionParts(first, book, step.minutes).forEach((part, at) => book.push({ _id: `c${n}:${at}`, ...part, corrects: first._id }))
        should.set(first._id, step.minutes)
      }
      const wanted = [...should.values()].reduce((sum, minutes) => sum + minutes, 0)
      expect(minutesOf(book, 'measured') + minutesOf(book, 'typed')).toBe(wanted)
      // However much is corrected, measured time only shrinks: nobody's word creates time that earns.
      expect(minutesOf(book, 'measured')).toBeLessThanOrEqual(scanned)
      for (const entry of book.filter(({ corrects }) => corrects === null)) {
        const own = [entry, ...book.filter(({ corrects }) => corrects === entry._id)]
        expect(standingMinutes(entry, book)).toBe(should.get(entry._id))
        expect(Math.min(minutesOf(own, 'measured'), minutesOf(own, 'typed'))).toBeGreaterThanOrEqual(0)
      }
    }))
  })
})
