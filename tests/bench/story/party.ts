import { REGISTRATION_LETTER, SLIP_LETTER } from '#contract/party-facts'
import { clockNow, type Person } from '../../support/client'
import { newCommunity } from '../../support/community'
import { earnPoints } from '../../support/presence'
import { publishShift } from '../../support/shifts'

const UNIT = '区税务局'

/** A double registration from the form to the slip, and back. */
export async function party(): Promise<void> {
  const town = await newCommunity({ volunteers: 1 })
  const { founder } = town
  const [who] = town.volunteers as [Person]
  await earnPoints(town, [who])
  await who.does('party.register', { unit: UNIT, branch: '第二党支部', cameBy: 'home', strengths: '会修自行车', letter: REGISTRATION_LETTER })
  await who.does('party.claim', { posts: ['patrol'] })
  await publishShift(town, { startsIn: 24 * 60 })
  await who.does('party.mine', {})
  await founder.does('party.list', {})
  await founder.does('party.receive', { memberNo: who.memberNo })
  const consent = { year: new Date(await clockNow()).getUTCFullYear(), unit: UNIT, letter: SLIP_LETTER }
  const taken = await who.does('party.consent', consent)
  await who.does('party.withdrawConsent', { slipId: taken.slipId })
  const { slipId } = await who.does('party.consent', consent)
  const slip = { memberNo: who.memberNo, slipId }
  await founder.does('party.sendSlip', slip)
  await who.does('party.slip', slip)
  await who.does('paper.slip', slip)
  await who.does('paper.slip', slip) // made before
  await founder.does('party.revokeSlip', { ...slip, reason: '写错了单位' })
  await who.does('party.withdraw', {})
}
