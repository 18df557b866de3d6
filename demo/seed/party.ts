import { REGISTRATION_LETTER, SLIP_LETTER, type PostKind } from '#contract/party-facts'
import type { Actor } from './actors'

/**
 * Party members of the cast who have registered, each from the unit that the roster knows. The first secretary has received all but the
 * newest; two agreed to this year's slip, and one of those was sent. Everybody else has not registered, and nothing reminds them.
 */
const REGISTERED: readonly { key: string; branch: string; strengths: string; posts: readonly PostKind[] }[] = [
  { key: 'demo-lin-haibo', branch: '机关第一党支部', strengths: '熟悉办税流程', posts: ['policy'] },
  { key: 'demo-xu-jingyi', branch: '机关第二党支部', strengths: '会写材料', posts: ['policy', 'care'] },
  { key: 'demo-luo-jianfeng', branch: '机关第二党支部', strengths: '', posts: ['patrol'] },
  { key: 'demo-cheng-xueying', branch: '中心党支部', strengths: '量血压、测血糖', posts: ['skilled', 'care'] },
  { key: 'demo-ren-bowen', branch: '网点联合党支部', strengths: '', posts: [] },
]
const NOT_YET_RECEIVED = 'demo-ren-bowen'
const AGREED = ['demo-xu-jingyi', 'demo-luo-jianfeng']
const SENT = 'demo-xu-jingyi'

export async function registerPartyMembers(as: (key: string) => Actor): Promise<void> {
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
  const [secretary, staff] = [as('demo-lin-haibo'), as('demo-he-wenjing')]
  for (const { key, branch, strengths, posts } of REGISTERED) {
    const who = as(key)
    const { suggestedUnit: unit } = await who.does('party.mine', {})
    await who.does('party.register', { unit, branch, cameBy: 'home', strengths, letter: REGISTRATION_LETTER })
    await who.does('party.claim', { posts: [...posts] })
    if (key !== NOT_YET_RECEIVED) await (who === secretary ? staff : secretary).does('party.receive', { memberNo: who.memberNo })
    if (!AGREED.includes(key)) continue
    const { slipId } = await who.does('party.consent', { year, unit, letter: SLIP_LETTER })
    if (key === SENT) await staff.does('party.sendSlip', { memberNo: who.memberNo, slipId })
  }
}
