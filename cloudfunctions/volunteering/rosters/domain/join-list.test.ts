import { joined } from './join-list'

const wish = (memberNo: string) => ({ memberNo, name: memberNo, at: 1, awaits: 'self' as const, because: null, guardianNos: [] })
const nobody = { seats: 1, left: 1, confirmed: [], pending: [], waiting: [], people: [] }

describe('joining a list', () => {
  it('takes a free seat', () => {
    expect(joined(nobody, wish('a'))).toMatchObject({ left: 0, confirmed: [{ memberNo: 'a', name: 'a', at: 1 }], waiting: [], people: ['a'] })
  })
  it('stands at the end of the line where none is free', () => {
    const full = joined(nobody, wish('a')) ?? nobody
    const waiting = joined(full, wish('b')) ?? nobody
    expect(joined(waiting, wish('c'))).toMatchObject({ left: 0, confirmed: [{ memberNo: 'a' }], waiting: [{ memberNo: 'b' }, { memberNo: 'c' }], people: ['a', 'b', 'c'] })
  })
  it('does nothing for whoever is on the list', () => {
    expect(joined(joined(nobody, wish('a')) ?? nobody, wish('a'))).toBeNull()
  })
})
