import writeXlsx from 'write-excel-file/node'
import type { Skill } from '#contract/skills'
import { SETUP_CODE } from '../../demo/door/environment'
import type { EntranceRow, MerchantRow, ResidentRow, Roster } from '../../demo/roster/rows'
import { sheetsOf } from '../../demo/roster/sheets'
import { clockNow, newRequestId, person, setClock, url, type Person } from './client'

/**
 * A small community of one's own: two buildings with two entrances each, founded and imported through the same
 * procedures as a real one. Everybody has joined. Builders default everything.
 */
export interface TestCommunity {
  id: string
  founder: Person
  gridWorker: Person
  leader: Person
  /** Asks for help; head of the household at entrance 1. */
  resident: Person
  clerk: Person
  volunteers: Person[]
  entrances: EntranceRow[]
}

export interface Wishes {
  volunteers?: number
  skills?: readonly Skill[]
  reward?: Partial<MerchantRow>
}

export async function newCommunity({ volunteers = 3, skills = [], reward = {} }: Wishes = {}): Promise<TestCommunity> {
  await startByDay()
  const id = `test-${newRequestId().slice(0, 12)}`
  const founder = person(`${id}-founder`, 'S00001', '系统开通', id)
  await founder.does('community.found', { name: '测试社区', communityId: id, founderName: '系统开通', phone: '022-00000000', setupCode: SETUP_CODE })
  const residents = [
    resident(1, '李桂兰', { isHead: true, birthYear: 1948 }),
    resident(2, '何文静', { roles: ['网格员:G01'], isHead: true, room: '102' }),
    resident(3, '王建生', { roles: ['队长:朝阳里队'], volunteerNo: 'V0001', isHead: true, room: '103' }),
    resident(4, '金小妹', { roles: ['商家:洁净洗衣店'], isHead: true, room: '104' }),
    ...Array.from({ length: volunteers }, (_, n) =>
      resident(10 + n, `志愿者${n + 1}`, { volunteerNo: `V${String(10 + n).padStart(4, '0')}`, skills, isHead: true, room: String(201 + n), willingToBeRecommended: true }),
    ),
  ]
  await importRoster(founder, id, residents, reward)
  const joined: Person[] = []
  for (const row of residents) joined.push(await join(id, row))
  const [asking, gridWorker, leader, clerk, ...others] = joined as [Person, Person, Person, Person, ...Person[]]
  return { id, founder, gridWorker, leader, resident: asking, clerk, volunteers: others, entrances: ENTRANCES }
}

const HOUR = 3_600_000
const CHINA_OFFSET = 8 * HOUR

/**
 * Night work earns more and nobody is told anything at night, so what a test expects would depend on the hour at
 * which somebody runs it: between 14:00 and 08:00 the clock goes on to the next morning at nine.
 */
async function startByDay(): Promise<void> {
  const now = await clockNow()
  const sinceMidnight = (now + CHINA_OFFSET) % (24 * HOUR)
  if (sinceMidnight >= 8 * HOUR && sinceMidnight < 14 * HOUR) return
  const hoursToNine = (sinceMidnight < 8 * HOUR ? 9 : 33) * HOUR - sinceMidnight
  await setClock(now + hoursToNine)
}

const ENTRANCES: EntranceRow[] = [1, 2].flatMap((buildingNo) =>
  ['1门', '2门'].map((entrance) => ({ compound: '朝阳里', buildingNo, building: `朝阳里${buildingNo}号楼`, entrance, grid: 'G01', households: 12 })),
)

function resident(n: number, name: string, changes: Partial<ResidentRow>): ResidentRow {
  return {
    residentNo: `R${String(n).padStart(5, '0')}`,
    name,
    sex: '女',
    birthYear: 1960,
    compound: '朝阳里',
    building: '朝阳里1号楼',
    entrance: '1门',
    room: '101',
    isHead: false,
    phone: '',
    volunteerNo: '',
    skills: [],
    availability: [],
    willingToBeRecommended: false,
    team: '',
    partyUnit: '',
    roles: [],
    guardianNo: '',
    bindCode: `C${String(n).padStart(5, '0').replace(/0/g, 'A').replace(/1/g, 'B')}`,
    ...changes,
  }
}

async function importRoster(founder: Person, communityId: string, residents: ResidentRow[], reward: Partial<MerchantRow>): Promise<void> {
  const merchants: MerchantRow[] = [{ merchant: '洁净洗衣店', kind: '洗衣店', reward: '衬衫洗熨一件', pricePoints: 10, stock: 5, source: '商家', ...reward }]
  const roster: Roster = { entrances: ENTRANCES, residents, merchants, teams: [{ team: '朝阳里队', kind: '小区队', compound: '朝阳里' }], cast: [] }
  const sheets = sheetsOf(roster).map(({ name, headers, rows }) => ({
    sheet: name,
    data: [headers.map((value) => ({ value })), ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
  }))
  const body = await writeXlsx(sheets).toBuffer()
  const response = await fetch(`${url()}/_wechat/upload?cloudPath=imports/${communityId}.xlsx`, {
    method: 'POST',
    headers: { 'x-demo-openid': founder.openid, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(body),
  })
  const { fileID } = (await response.json()) as { fileID: string }
  const plan = await founder.does('roster.prepare', { fileId: fileID })
  if (plan.problems.length > 0) throw new Error(JSON.stringify(plan.problems))
  for (let slice = 0; slice < plan.slices; slice += 1) await founder.does('roster.apply', { importId: plan.importId, slice })
}

async function join(communityId: string, row: ResidentRow): Promise<Person> {
  const somebody = person(`${communityId}-${row.residentNo.toLowerCase()}`, row.residentNo, row.name, communityId)
  await somebody.does('member.join', { memberNo: row.residentNo, bindCode: row.bindCode })
  return somebody
}
