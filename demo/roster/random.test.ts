import { elementAt, randomFrom } from './random'

describe('chance that always falls the same way', () => {
  it('repeats a stream of the same name', () => {
    const draw = () => {
      const random = randomFrom('a stream')
      return Array.from({ length: 50 }, () => random.int(0, 1_000_000))
    }
    expect(draw()).toEqual(draw())
  })

  it('keeps streams of different names apart', () => {
    const draw = (name: string) => randomFrom(name).shuffle([...Array(100).keys()])
    expect(draw('one')).not.toEqual(draw('other'))
  })

  it('reaches both ends of a range and nothing beyond', () => {
    const random = randomFrom('range')
    const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6])
  })

  it('shuffles without losing anything and leaves the list as it was', () => {
    const list = [...Array(40).keys()]
    const shuffled = randomFrom('shuffle').shuffle(list)
    expect(shuffled).not.toEqual(list)
    expect([...shuffled].sort((one, other) => one - other)).toEqual([...Array(40).keys()])
    expect(list).toEqual([...Array(40).keys()])
  })

  it('refuses to pick from nothing', () => {
    expect(() => randomFrom('nothing').pick([])).toThrow('no element')
    expect(() => elementAt(['only'], 1)).toThrow('no element 1 in a list of 1')
  })
})
