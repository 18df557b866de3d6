import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { LocalCloud } from '../../localcloud'
import { SETUP_CODE } from '../door/environment'
import { generateRoster } from '../roster/generate'
import type { CastEntry, ResidentRow } from '../roster/rows'
import { writeRosterXlsx } from '../roster/write-roster'
import { actor, inParallel, type Actor } from './actors'

/** The community as a deployment would begin: founded, its roster imported, its people joining one by one. */
export const COMMUNITY_ID = 'xiangyangli'
const FOUNDER = 'demo-founder'

export interface Population {
  cast: ReadonlyMap<string, Actor>
  /** Volunteers beyond the cast who have joined too, so that lists and queues look lived in. */
  others: readonly Actor[]
  residents: ReadonlyMap<string, ResidentRow>
}

export async function populate(cloud: LocalCloud, say: (line: string) => void): Promise<Population> {
  const founder = actor(cloud, FOUNDER, 'S00001')
  await founder.does('community.found', {
    name: '向阳里社区（演示）',
    communityId: COMMUNITY_ID,
    founderName: '系统开通',
    phone: '022-0000-0000',
    setupCode: SETUP_CODE,
  })
  await importRoster(cloud, founder, say)
  return join(cloud, say)
}

async function importRoster(cloud: LocalCloud, founder: Actor, say: (line: string) => void): Promise<void> {
  const fileId = await uploadRoster(cloud)
  const plan = await founder.does('roster.prepare', { fileId })
  if (plan.problems.length > 0) throw new Error(`the demo roster has problems: ${JSON.stringify(plan.problems.slice(0, 3))}`)
  say(`roster checked: ${plan.counts.residents} residents, ${plan.counts.volunteers} volunteers, ${plan.slices} slices`)
  await inParallel(Array.from({ length: plan.slices }, (_, slice) => slice), (slice) =>
    founder.does('roster.apply', { importId: plan.importId, slice }),
  )
  say('roster imported')
}

async function uploadRoster(cloud: LocalCloud): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'linban-roster-'))
  try {
    const file = path.join(folder, 'roster.xlsx')
    await writeRosterXlsx(file)
    const response = await fetch(`${cloud.url}/_wechat/upload?cloudPath=imports/roster.xlsx`, {
      method: 'POST',
      headers: { 'x-demo-openid': FOUNDER, 'content-type': 'application/octet-stream' },
      body: await readFile(file),
    })
    return ((await response.json()) as { fileID: string }).fileID
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How many volunteers outside the cast have joined with WeChat. */
const OTHERS = 90

async function join(cloud: LocalCloud, say: (line: string) => void): Promise<Population> {
  const { residents, cast } = generateRoster()
  const byNo = new Map(residents.map((resident) => [resident.residentNo, resident]))
  const inCast = new Set(cast.map((entry) => entry.residentNo))
  const others = residents
    .filter((resident) => resident.volunteerNo && !inCast.has(resident.residentNo) && resident.birthYear < 2000)
    .filter((_, at) => at % 9 === 0)
    .slice(0, OTHERS)
  const joined = new Map<string, Actor>()
  const joinAs = async (openid: string, resident: ResidentRow) => {
    const somebody = actor(cloud, openid, resident.residentNo)
    await somebody.does('member.join', { memberNo: resident.residentNo, bindCode: resident.bindCode })
    joined.set(openid, somebody)
  }
  await inParallel(cast, (entry) => joinAs(entry.key, residentOf(byNo, entry)))
  await inParallel(others, (resident) => joinAs(`demo-${resident.residentNo.toLowerCase()}`, resident))
  await inParallel(
    cast.filter((entry) => entry.elderMode),
    (entry) => (joined.get(entry.key) as Actor).does('member.setDisplay', { elderMode: true, fontSize: 22 }),
  )
  say(`${joined.size} people joined`)
  const keys = new Set(cast.map((entry) => entry.key))
  return {
    cast: new Map([...joined].filter(([openid]) => keys.has(openid))),
    others: [...joined].filter(([openid]) => !keys.has(openid)).map(([, somebody]) => somebody),
    residents: byNo,
  }
}

function residentOf(byNo: ReadonlyMap<string, ResidentRow>, entry: CastEntry): ResidentRow {
  const resident = byNo.get(entry.residentNo)
  if (!resident) throw new Error(`${entry.key} is not on the roster`)
  return resident
}
