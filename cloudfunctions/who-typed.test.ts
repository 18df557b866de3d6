import { whoTyped, type Typing } from './who-typed'

const typing = (recorder: string, memberNo: string, minutes: number, refused = false): Typing => ({ recorder: { memberNo: recorder, name: `记${recorder}` }, memberNo, minutes, refused })

describe('who typed what', () => {
  it('is nothing when nobody typed', () => {
    expect(whoTyped([])).toEqual([])
  })

  it('sums each recorder’s minutes, people and the most for one person', () => {
    expect(whoTyped([typing('A', '1', 60), typing('B', '1', 200), typing('A', '2', 30), typing('A', '1', 15)])).toEqual([
      { name: '记B', entries: 1, refused: 0, minutes: 200, people: 1, mostForOne: 200 },
      { name: '记A', entries: 3, refused: 0, minutes: 105, people: 2, mostForOne: 75 },
    ])
  })

  it('counts what was refused and adds none of its minutes', () => {
    expect(whoTyped([typing('A', '1', 60, true)])).toEqual([{ name: '记A', entries: 1, refused: 1, minutes: 0, people: 0, mostForOne: 0 }])
  })
})
