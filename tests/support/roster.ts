import writeXlsx from 'write-excel-file/node'
import type { Input, Output } from '#contract/index'
import { SETUP_CODE } from '../../demo/door/environment'
import { newRequestId, person, url, type Person } from './client'

/**
 * Spreadsheets as staff would make them, with rows of Chinese headers, for tests of the import itself and for people
 * who have not joined yet. Cells that are left out are empty.
 */
export type Row = Record<string, string | number>
export interface Sheets {
  地址?: Row[]
  居民?: Row[]
  商家?: Row[]
  队伍?: Row[]
}

/** A community with its founder and nobody else. */
export async function foundCommunity(): Promise<{ id: string; founder: Person }> {
  const id = `test-${newRequestId().slice(0, 12)}`
  const founder = person(`${id}-founder`, 'S00001', '系统开通', id)
  const input: Input<'community.found'> = { name: '测试社区', communityId: id, founderName: '系统开通', phone: '022-00000000', setupCode: SETUP_CODE }
  await founder.does('community.found', input)
  return { id, founder }
}

export const address = (changes: Row = {}): Row => ({ 小区: '朝阳里', 楼栋号: 3, 楼栋: '朝阳里3号楼', 楼门: '2门', 网格: 'G05', 户数: 12, ...changes })

/** Resident number `n` has the code `CODE<n>` on the slip. */
export const resident = (n: number, name: string, changes: Row = {}): Row => ({
  居民编号: `R0000${n}`, 姓名: name, 性别: '女', 出生年: 1960, 小区: '朝阳里', 楼栋: '朝阳里3号楼', 楼门: '2门', 室号: `${n}01`, 是否户主: '是',
  手机: '10012345678', 志愿者编号: '', 技能: '', 可服务时间: '', 愿意被推荐: '否', 队伍: '', 党员报到单位: '', 角色: '', 监护人编号: '', 绑定码: `CODE${n}`, ...changes,
})
export const codeOf = (n: number) => ({ memberNo: `R0000${n}`, bindCode: `CODE${n}` })

/** Uploads bytes as the founder's phone would; returns the file id. */
export async function upload(who: Person, name: string, bytes: Uint8Array): Promise<string> {
  const response = await fetch(`${url()}/_wechat/upload?cloudPath=imports/${name}`, {
    method: 'POST',
    headers: { 'x-demo-openid': who.openid, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return ((await response.json()) as { fileID: string }).fileID
}

export async function uploadSheets(who: Person, sheets: Sheets): Promise<string> {
  const data = Object.entries(sheets).map(([sheet, rows]: [string, Row[]]) => ({ sheet, data: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map(cells) }))
  return upload(who, `${newRequestId()}.xlsx`, await writeXlsx(data).toBuffer())
}

const cells = (row: (string | number)[]) => row.map((cell) => (cell === '' ? null : cell))

/** Prepares and applies every slice; throws with the problems when there are any. */
export async function importSheets(who: Person, sheets: Sheets): Promise<Output<'roster.prepare'>> {
  let view = await who.does('roster.prepare', { fileId: await uploadSheets(who, sheets) })
  if (view.problems.length > 0) throw new Error(JSON.stringify(view.problems))
  for (let slice = 0; slice < view.slices; slice += 1) view = await who.does('roster.apply', { importId: view.importId, slice })
  return view
}

/** Somebody's phone before it has joined. */
export const stranger = (communityId: string, name: string): Person => person(`${communityId}-${name}`, '', name, communityId)
