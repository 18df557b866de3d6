import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { speakTo } from '../support/client'
import { type CloudProcess, startPreview } from '../support/cloud-process'
import { newCommunity, type TestCommunity } from '../support/community'
import { interrupt, isAnswered, type Act } from './kill/acts'
import { messagesArriveOnce, phonesShowOnce, subscribe } from './kill/post'
import { prepareRound, serveOneHour } from './kill/round'
import { answersStand, booksBalance, ordersAreHeld, presenceIsTrue, resend, rostersAreWhole } from './kill/truth'

/**
 * The power goes in the middle of 200 commands: the cloud, its database and every function instance die by the same
 * SIGKILL and start again on the same data. Two clean blows find what is plainly broken and prove little more (no
 * failure in N bounds the rate at 3/N); whoever wants a better bound repeats this file.
 */

const STOCK = 200
let data: string
let cloud: CloudProcess
let community: TestCommunity
let reward: { rewardId: string; price: number }
const past: Act[] = []

const start = async () => {
  cloud = await startPreview(data)
  speakTo(cloud.url)
}

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'linban-kill-'))
  await start()
  community = await newCommunity({ volunteers: 40, reward: { pricePoints: 4, stock: STOCK } })
  await subscribe(community)
  await serveOneHour(community)
  const [first] = (await (community.volunteers[0] ?? community.leader).does('reward.list', {})).rewards
  if (!first) throw new Error('the reward is missing')
  reward = { rewardId: first.rewardId, price: first.price }
}, 300_000)

afterAll(async () => {
  await cloud.kill()
  await rm(data, { recursive: true, force: true })
})

it.each([[1, 60], [2, 120]])('keeps every word that it gave when it is killed, blow %i, after %i of 200 answers', async (number, enough) => {
  const round = await prepareRound(community, number, reward)
  await interrupt(round.acts, community, enough, () => cloud.kill())
  const answered = round.acts.filter(isAnswered)
  const unanswered = round.acts.filter((one) => !isAnswered(one))
  expect(answered.filter(({ reply }) => !reply?.ok)).toEqual([])
  expect(answered.length).toBeGreaterThanOrEqual(enough)
  expect(unanswered.length).toBeGreaterThan(0)

  await start()
  await answersStand(answered, community)
  await resend(unanswered, community)
  past.push(...round.acts)
  await rostersAreWhole(round, community)
  await presenceIsTrue(round, community)
  await ordersAreHeld(past, community, STOCK)
  await booksBalance(past, community, community.volunteers.length)
  await messagesArriveOnce(past, community)
  await phonesShowOnce(community)
}, 300_000)
