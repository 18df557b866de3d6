import { createHash } from 'node:crypto'
import { AVAILABILITY, SKILLS } from '#contract/skills'
import { generateRoster } from './generate'
import { ROSTER_YEAR, type EntranceRow, type ResidentRow } from './rows'

const roster = generateRoster()
const { entrances, residents, merchants, teams } = roster
const volunteers = residents.filter((resident) => resident.volunteerNo !== '')
const byNo = new Map(residents.map((resident) => [resident.residentNo, resident]))

const age = (resident: ResidentRow) => ROSTER_YEAR - resident.birthYear
const between = (from: number, to: number) => (resident: ResidentRow) => age(resident) >= from && age(resident) <= to
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const doorOf = (row: Pick<EntranceRow, 'building' | 'entrance'>) => `${row.building}${row.entrance}`

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

const households = groupBy(residents, (resident) => `${doorOf(resident)}${resident.room}`)
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the demo community', () => {
  it('is the same on every run', () => {
    expect(hash(generateRoster())).toBe(hash(roster))
  })

  it('keeps Chinese words as words: no name, room or role carries a space', () => {
    expect(residents.filter((resident) => /\s/.test([resident.name, resident.room, ...resident.roles].join('')))).toEqual([])
  })
})

describe('addresses', () => {
  it('has 43 buildings, 164 entrances and 2,304 households', () => {
    expect(new Set(entrances.map((row) => row.building)).size).toBe(43)
    expect(new Set(entrances.map(doorOf)).size).toBe(164)
    expect(entrances.length).toBe(164)
    expect(sum(entrances.map((row) => row.households))).toBe(2304)
  })

  it('splits them over six compounds', () => {
    const split = [...groupBy(entrances, (row) => row.compound)].map(([compound, rows]) =>
      [compound, new Set(rows.map((row) => row.building)).size, rows.length, sum(rows.map((row) => row.households))])
    expect(split).toEqual([
      ['朝阳里', 12, 48, 576], ['新河里', 9, 34, 408], ['新兴里', 8, 30, 384],
      ['新中里', 7, 27, 486], ['中环公寓', 3, 12, 216], ['气象台路49–65号', 4, 13, 234],
    ])
  })

  it('numbers the buildings from 1 to 43 without a gap', () => {
    const numbers = [...new Set(entrances.map((row) => row.buildingNo))]
    expect(numbers).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
    expect(entrances.find((row) => row.buildingNo === 3)?.building).toBe('朝阳里3号楼')
  })

  it('gives ten grids whole buildings', () => {
    const grids = [...groupBy(entrances, (row) => row.grid)].map(([grid, rows]) => [grid, rows.length])
    expect(grids.sort()).toEqual([
      ['G01', 17], ['G02', 17], ['G03', 15], ['G04', 15], ['G05', 16], ['G06', 16], ['G07', 16], ['G08', 14], ['G09', 13], ['G10', 25],
    ])
    const gridsPerBuilding = [...groupBy(entrances, (row) => row.building).values()].map((rows) => new Set(rows.map((row) => row.grid)).size)
    expect(new Set(gridsPerBuilding)).toEqual(new Set([1]))
  })
})

describe('residents', () => {
  it('are 6,000, numbered from R00001', () => {
    expect(residents.length).toBe(6000)
    expect(residents.map((resident) => resident.residentNo)).toEqual(residents.map((_, index) => `R${`${index + 1}`.padStart(5, '0')}`))
  })

  it('are as old as the community is known to be', () => {
    const atLeast = (years: number) => residents.filter((resident) => age(resident) >= years).length
    expect([atLeast(60), atLeast(80), atLeast(90)]).toEqual([1637, 536, 45])
    expect(residents.every(between(0, 99))).toBe(true)
  })

  it('fill every household with one to five people and exactly one head', () => {
    expect(households.size).toBe(2304)
    const sizes = [...households.values()].map((people) => people.length)
    expect(new Set(sizes)).toEqual(new Set([1, 2, 3, 4, 5]))
    const heads = [...households.values()].map((people) => people.filter((person) => person.isHead).length)
    expect(new Set(heads)).toEqual(new Set([1]))
  })

  it('live at entrances that exist, as many households as the entrance has', () => {
    const lived = groupBy([...households.values()].flatMap((people) => people.slice(0, 1)), doorOf)
    expect(entrances.map((row) => lived.get(doorOf(row))?.length)).toEqual(entrances.map((row) => row.households))
    expect(lived.size).toBe(164)
    const compounds = new Map(entrances.map((row) => [doorOf(row), row.compound]))
    expect(residents.filter((resident) => compounds.get(doorOf(resident)) !== resident.compound)).toEqual([])
  })

  it('leave no child without a grown-up who is at least 18 years older', () => {
    const alone = residents.filter(between(0, 17)).filter((child) => {
      const home = households.get(`${doorOf(child)}${child.room}`) ?? []
      return !home.some((person) => age(person) >= age(child) + 18)
    })
    expect(alone).toEqual([])
  })

  it('have 6,000 different names, none of them with a character twice', () => {
    expect(new Set(residents.map((resident) => resident.name)).size).toBe(6000)
    expect(residents.filter(({ name }) => new Set(name).size < name.length).map(({ name }) => name)).toEqual(['叶青青'])
  })

  it('can be called at no real number, and a fifth of the elderly at none', () => {
    const phones = residents.map((resident) => resident.phone).filter((phone) => phone !== '')
    expect(phones.filter((phone) => !/^100\d{8}$/.test(phone))).toEqual([])
    expect(new Set(phones).size).toBe(phones.length)
    expect(residents.filter(between(60, 99)).filter((resident) => resident.phone === '').length).toBe(Math.floor(1637 / 5))
    expect(residents.filter(between(18, 59)).filter((resident) => resident.phone === '')).toEqual([])
  })

  it('have binding codes that nobody can misread or share', () => {
    expect(residents.filter((resident) => !/^[34679ACDEFGHJKMNPQRTWXY]{6}$/.test(resident.bindCode))).toEqual([])
    expect(new Set(residents.map((resident) => resident.bindCode)).size).toBe(6000)
  })
})

describe('volunteers', () => {
  it('are 1,163, numbered from V0001, most of them between 45 and 75', () => {
    expect(volunteers.map((volunteer) => volunteer.volunteerNo)).toEqual(volunteers.map((_, index) => `V${`${index + 1}`.padStart(4, '0')}`))
    expect(volunteers.length).toBe(1163)
    expect(volunteers.filter(between(45, 75)).length).toBe(830)
    expect(volunteers.filter(between(0, 9))).toEqual([])
  })

  it('can each do something at some time, in words the contract knows', () => {
    expect(volunteers.filter(({ skills, availability }) => skills.length === 0 || availability.length === 0)).toEqual([])
    expect(new Set(volunteers.flatMap((volunteer) => volunteer.skills))).toEqual(new Set(SKILLS))
    expect(new Set(volunteers.flatMap((volunteer) => volunteer.availability))).toEqual(new Set(AVAILABILITY))
  })

  it('belong to one of 14 teams, and every team has ten members or more', () => {
    const members = groupBy(volunteers, (volunteer) => volunteer.team)
    expect([...members.keys()].sort()).toEqual(teams.map(({ team }) => team).sort())
    expect(teams.length).toBe(14)
    expect([...members.values()].filter((list) => list.length < 10)).toEqual([])
  })

  it('serve with the team of their own compound where it is a compound team', () => {
    const compounds = new Map(teams.map(({ team, compound }) => [team, compound]))
    const strangers = volunteers.filter(({ team, compound }) => compounds.get(team) !== '' && compounds.get(team) !== compound)
    expect(strangers).toEqual([])
  })

  it('under 18 have a grown-up of the same household as guardian, and nobody else has one', () => {
    const minors = volunteers.filter(between(0, 17))
    expect(minors.length).toBe(36)
    const answered = minors.filter((minor) => {
      const guardian = byNo.get(minor.guardianNo)
      return guardian !== undefined && age(guardian) >= 18 && doorOf(guardian) === doorOf(minor) && guardian.room === minor.room
    })
    expect(answered).toEqual(minors)
    expect(residents.filter((resident) => resident.guardianNo !== '')).toEqual(minors)
    expect(minors.filter((minor) => minor.willingToBeRecommended)).toEqual([])
  })

  it('are the only ones with skills, times, teams and willingness', () => {
    const others = residents.filter((resident) => resident.volunteerNo === '')
    expect(others.filter((one) => one.skills.length + one.availability.length > 0 || one.team !== '' || one.willingToBeRecommended)).toEqual([])
  })

  it('include 90 party members in work, all with the party team', () => {
    const party = residents.filter((resident) => resident.partyUnit !== '')
    expect(party.length).toBe(90)
    expect(party.filter((member) => member.team !== '下沉党员先锋队' || age(member) >= 60)).toEqual([])
    expect([...new Set(party.map((member) => member.partyUnit))].sort()).toEqual(['区税务局', '向阳银行网点', '文化宫', '社区卫生服务中心'].sort())
  })
})

describe('roles', () => {
  const holders = residents.flatMap((resident) => resident.roles.map((role) => ({ role, resident })))
  const holdersOf = (word: string) => holders.filter(({ role }) => role === word || role.startsWith(`${word}:`))
  const scopes = (word: string) => holdersOf(word).map(({ role }) => role.split(':')[1])

  it('are known words', () => {
    const wordsInUse = new Set(holders.map(({ role }) => role.split(':')[0]))
    expect(wordsInUse).toEqual(new Set(['书记主任', '社区工作者', '网格员', '第一书记', '队长', '楼门院长', '商家']))
  })

  it('give the committee one director, six workers and ten grid workers, five of whom do both', () => {
    expect(holdersOf('书记主任').length).toBe(1)
    expect(holdersOf('社区工作者').length).toBe(6)
    expect(holdersOf('第一书记').length).toBe(1)
    expect(scopes('网格员').sort()).toEqual([...new Set(entrances.map((row) => row.grid))].sort())
    expect(holdersOf('网格员').filter(({ resident }) => resident.roles.includes('社区工作者')).length).toBe(5)
  })

  it('give each team one leader, who is a volunteer of that team', () => {
    expect(scopes('队长').sort()).toEqual(teams.map(({ team }) => team).sort())
    expect(holdersOf('队长').filter(({ role, resident }) => role !== `队长:${resident.team}`)).toEqual([])
  })

  it('give 24 entrances a head who lives there, at least two in every grid', () => {
    const heads = holdersOf('楼门院长')
    expect(new Set(scopes('楼门院长')).size).toBe(24)
    expect(heads.filter(({ role, resident }) => role !== `楼门院长:${doorOf(resident)}` || resident.volunteerNo === '')).toEqual([])
    const gridOf = new Map(entrances.map((row) => [doorOf(row), row.grid]))
    const perGrid = groupBy(heads, ({ resident }) => gridOf.get(doorOf(resident)) ?? '')
    expect(perGrid.size).toBe(10)
    expect([...perGrid.values()].filter((list) => list.length < 2)).toEqual([])
  })

  it('let seven people write off rewards of merchants and units that are on the list', () => {
    const known = new Set(merchants.map((row) => row.merchant))
    expect(new Set(scopes('商家')).size).toBe(7)
    expect(scopes('商家').filter((merchant) => merchant === undefined || !known.has(merchant))).toEqual([])
  })
})

describe('merchants', () => {
  const offer = (reward: string) => merchants.find((row) => row.reward === reward)?.pricePoints

  it('ask for whole points and have stock', () => {
    expect(merchants.filter(({ pricePoints, stock }) => !(Number.isInteger(pricePoints) && pricePoints > 0 && stock > 0))).toEqual([])
    expect(new Set(merchants.map((row) => `${row.merchant}${row.reward}`)).size).toBe(merchants.length)
  })

  it('offer what the field study tells of at the agreed prices', () => {
    expect(['衬衫洗熨一件', '停车2小时', '时令蔬菜一份', '大米2.5公斤', '入户理发一次', '低偿维修一次', '义务清扫一次'].map(offer))
      .toEqual([150, 100, 120, 300, 80, 60, 100])
  })

  it('draw on all four sources', () => {
    expect(new Set(merchants.map((row) => row.source))).toEqual(new Set(['自有物资', '商家', '单位', '捐赠']))
  })
})
