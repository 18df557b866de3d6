import { CAST } from './cast'
import { generateRoster } from './generate'
import { settle } from './homes'
import { placeCast } from './place-cast'
import { ROSTER_YEAR, type ResidentRow } from './rows'

const { cast, residents, entrances } = generateRoster()
const byNo = new Map(residents.map((resident) => [resident.residentNo, resident]))

function resident(key: string): ResidentRow {
  const entry = cast.find((someone) => someone.key === key)
  const row = byNo.get(entry?.residentNo ?? '')
  if (row === undefined) throw new Error(`${key} is not in the cast`)
  return row
}

const age = (row: ResidentRow) => ROSTER_YEAR - row.birthYear
const address = (row: ResidentRow) => `${row.building}${row.entrance}${row.room}`

describe('the cast', () => {
  it('is 69 people, each a resident of their own', () => {
    expect(cast.length).toBe(69)
    expect(new Set(cast.map((entry) => entry.residentNo)).size).toBe(69)
    expect(cast.filter((entry) => byNo.get(entry.residentNo)?.name !== entry.name)).toEqual([])
  })

  it('has keys that can be host names and start with demo-', () => {
    expect(new Set(cast.map((entry) => entry.key)).size).toBe(69)
    expect(cast.filter((entry) => !/^demo-[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.key) || entry.key.length > 63)).toEqual([])
  })

  it('tells in one Chinese sentence who each is', () => {
    expect(cast.filter((entry) => !/^[^。]{4,60}。$/.test(entry.who))).toEqual([])
  })

  it('counts as many of each group as the demo needs', () => {
    const count = (group: string) => cast.filter((entry) => entry.group === group).length
    expect(['居民', '志愿者', '队长', '居委会', '党员', '商家', '单位'].map(count)).toEqual([6, 20, 14, 12, 10, 4, 3])
  })

  it('carries into the roster everything that was written about a person', () => {
    for (const spec of CAST) {
      const row = resident(spec.key)
      const [least, most] = typeof spec.age === 'number' ? [spec.age, spec.age] : spec.age
      expect({ key: spec.key, sex: row.sex, inRange: age(row) >= least && age(row) <= most, home: address(row).startsWith(spec.lives) })
        .toEqual({ key: spec.key, sex: spec.sex, inRange: true, home: true })
      expect(row.roles).toEqual(expect.arrayContaining([...(spec.roles ?? [])]))
      expect(row.volunteerNo !== '').toBe(spec.volunteer !== undefined)
      expect([row.skills, row.availability]).toEqual([spec.volunteer?.skills ?? [], spec.volunteer?.availability ?? []])
      expect(row.partyUnit).toBe(spec.partyUnit ?? '')
      expect(row.phone).not.toBe('')
    }
  })

  it('has three minors whose parents are in the cast, and six volunteers of 70 and older', () => {
    const volunteers = cast.filter((entry) => entry.group === '志愿者').map((entry) => resident(entry.key))
    const minors = volunteers.filter((row) => age(row) < 18)
    expect(minors.map((row) => byNo.get(row.guardianNo)?.name)).toEqual(['赵明杰', '梁晓芸', '董立国'])
    expect(minors.map((row) => address(byNo.get(row.guardianNo) ?? row))).toEqual(minors.map(address))
    expect(volunteers.filter((row) => age(row) >= 70).length).toBe(6)
  })

  it('puts a person whom nobody can be down as an error', () => {
    const impossible = { key: 'demo-nobody', name: '无此人', sex: '女', age: 130, lives: '朝阳里', group: '居民', who: '没有。' } as const
    expect(() => placeCast(settle(), [impossible])).toThrow('nobody in the community can be demo-nobody')
  })
})

describe('the guided tour', () => {
  it('begins with a woman of 78 who lives alone in 朝阳里 and reads large type', () => {
    expect(cast[0]).toMatchObject({ key: 'demo-li-guilan', name: '李桂兰', elderMode: true, group: '居民' })
    const row = resident('demo-li-guilan')
    expect([row.sex, age(row), address(row), row.isHead, row.volunteerNo]).toEqual(['女', 78, '朝阳里3号楼2门301', true, ''])
    expect(residents.filter((other) => address(other) === address(row)).length).toBe(1)
  })

  it('gives her the grid worker of her building', () => {
    const grid = entrances.find((row) => row.building === '朝阳里3号楼')?.grid
    expect(resident('demo-he-wenjing').roles).toContain(`网格员:${grid}`)
  })

  it('has an electrician in the next entrance, in the team of 朝阳里 and willing to be recommended', () => {
    const row = resident('demo-qin-yongfu')
    expect(address(row)).toMatch(/^朝阳里3号楼3门/)
    expect(row.skills).toContain('维修电工')
    expect([row.team, row.willingToBeRecommended]).toEqual(['朝阳里队', true])
  })

  it('has that team’s leader and a clerk of the laundry', () => {
    expect(resident('demo-wang-jiansheng').roles).toEqual(['队长:朝阳里队'])
    expect(resident('demo-jin-xiaomei').roles).toEqual(['商家:洁净洗衣店'])
  })
})
