import { change, freshDesk, type Change, type Desk } from './state'

const start = freshDesk('li', 'he', 'home')
const after = (...changes: Change[]): Desk => changes.reduce(change, start)
const poster = (n: number) => ({ title: `海报${n}`, imageBase64: `png${n}` })

describe('the phones', () => {
  it('start a page anew each time it is opened, the same page too', () => {
    const desk = after({ kind: 'show', side: 'left', person: 'li', page: 'home' })
    expect(desk.phones.left).toEqual({ person: 'li', page: 'home', opened: 1 })
    expect(desk.phones.right).toBe(start.phones.right)
  })

  it('change places when somebody is wanted who is on the other one', () => {
    const { left, right } = after({ kind: 'show', side: 'left', person: 'he', page: 'queue' }).phones
    expect([left.person, left.page]).toEqual(['he', 'queue'])
    expect([right.person, right.page]).toEqual(['li', 'home'])
    expect([left.opened, right.opened]).toEqual([1, 1])
  })

  it('come to the front of a narrow screen when something is opened on them', () => {
    expect(after({ kind: 'show', side: 'right', person: 'qin', page: 'home' }).front).toBe('right')
  })
})

describe('the guide', () => {
  it('ticks a step once', () => {
    expect(after({ kind: 'tick', step: 2 }, { kind: 'tick', step: 2 }).ticked).toEqual([2])
  })

  it('begins again at the first step with nothing ticked', () => {
    const desk = after({ kind: 'goTo', step: 4 }, { kind: 'tick', step: 4 }, { kind: 'begin', since: 99 })
    expect([desk.step, desk.ticked, desk.since]).toEqual([0, [], 99])
  })
})

describe('the wall', () => {
  it('shows the newest poster first and the same one once', () => {
    const desk = after({ kind: 'pin', poster: poster(1) }, { kind: 'pin', poster: poster(2) }, { kind: 'pin', poster: poster(1) })
    expect(desk.posters).toEqual([poster(1), poster(2)])
  })

  it('holds six, as does the group', () => {
    const many = [1, 2, 3, 4, 5, 6, 7]
    const desk = after(
      ...many.map((n): Change => ({ kind: 'pin', poster: poster(n) })),
      ...many.map((n): Change => ({ kind: 'forward', card: { title: `${n}`, path: 'p', from: 'he', at: n } })),
    )
    expect(desk.posters.map(({ title }) => title)).toEqual(['海报7', '海报6', '海报5', '海报4', '海报3', '海报2'])
    expect(desk.cards.map(({ at }) => at)).toEqual([2, 3, 4, 5, 6, 7])
  })
})
