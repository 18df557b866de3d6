import fc from 'fast-check'
import { available, effectOf, ISSUE, REDEEMED, replay, wrongAccounts, type Balance, type Transfer } from './books'

type Step = { who: string; verb: 'earn' | 'hold' | 'settle' | 'release'; amount: number; pick: number }
const steps = fc.array(
  fc.record({
    who: fc.constantFrom('R1', 'R2', 'R3'),
    verb: fc.constantFrom('earn' as const, 'hold' as const, 'settle' as const, 'release' as const),
    amount: fc.integer({ min: 1, max: 200 }),
    pick: fc.nat(20),
  }),
  { maxLength: 60 },
)

/** Plays the verbs as the ledger allows them and keeps the counters as it does. */
function play(sequence: readonly Step[]) {
  const balances = new Map<string, Balance>()
  const transfers: (Transfer & { memberNo: string })[] = []
  const open: { who: string; amount: number }[] = []
  const post = (who: string, kind: Transfer['kind'], amount: number) => {
    const before = balances.get(who) ?? { posted: 0, held: 0 }
    const { posted, held } = effectOf({ kind, amount })
    balances.set(who, { posted: before.posted + posted, held: before.held + held })
    transfers.push({ memberNo: who, kind, amount, of: null, debit: kind === 'earn' ? ISSUE : who, credit: kind === 'earn' ? who : REDEEMED })
  }
  for (const { who, verb, amount, pick } of sequence) {
    if (verb === 'earn') post(who, 'earn', amount)
    else if (verb === 'hold') {
      if (available(balances.get(who) ?? { posted: 0, held: 0 }) < amount) continue
      post(who, 'hold', amount)
      open.push({ who, amount })
    } else {
      const [ending] = open.splice(pick % Math.max(1, open.length), 1)
      if (ending) post(ending.who, verb, ending.amount)
    }
  }
  return { balances, transfers }
}

describe('the books', () => {
  it('balance, replay to the same counters and never let anybody fall below zero', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { balances, transfers } = play(sequence)
        const books = replay(transfers)
        expect(books.debits).toBe(books.credits)
        expect(wrongAccounts(balances, books.balances)).toEqual([])
      }),
    )
  })
  it('post what was earned and redeemed, and nothing of a hold', () => {
    const own = { memberNo: 'R1', of: null }
    const books = replay([
      { ...own, kind: 'earn', debit: ISSUE, credit: 'R1', amount: 50 },
      { ...own, kind: 'hold', debit: 'R1', credit: REDEEMED, amount: 20 },
      { ...own, kind: 'settle', debit: 'R1', credit: REDEEMED, amount: 20 },
      { ...own, kind: 'hold', debit: 'R1', credit: REDEEMED, amount: 7 },
    ])
    expect(books).toEqual({ balances: new Map([['R1', { posted: 30, held: 7 }]]), debits: 50, credits: 50 })
  })
  it('find a counter that was changed without a transfer', () => {
    const { balances, transfers } = play([{ who: 'R1', verb: 'earn', amount: 50, pick: 0 }])
    balances.set('R1', { posted: 51, held: 0 })
    expect(wrongAccounts(balances, replay(transfers).balances)).toEqual(['R1'])
  })
  it('find somebody who spent more than they had', () => {
    const transfers = [{ memberNo: 'R1', kind: 'hold' as const, debit: 'R1', credit: REDEEMED, amount: 10, of: null }]
    expect(wrongAccounts(new Map([['R1', { posted: 0, held: 10 }]]), replay(transfers).balances)).toEqual(['R1'])
  })
})
