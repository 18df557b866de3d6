import { startLocalCloud, type LocalCloud } from '../../../config/jest/local-cloud'
import { clockNow, control, setClock } from '../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../tests/support/community'
import { accept, arrived } from '../../../tests/support/messages'

/** Faults meet whoever comes next, so this file has a cloud of its own. */
let cloud: LocalCloud
let community: TestCommunity
const MINUTE = 60_000
const shared = process.env.LINBAN_URL

beforeAll(async () => {
  cloud = await startLocalCloud()
  process.env.LINBAN_URL = cloud.url
  community = await newCommunity({ volunteers: 0 })
  // Just after the minute, so that the timer does not meet the faults that are meant for us.
  await setClock((Math.floor((await clockNow()) / MINUTE) + 1) * MINUTE + 2000)
}, 60_000)
afterAll(async () => {
  process.env.LINBAN_URL = shared
  await cloud.stop()
})

const publish = (title: string) =>
  community.gridWorker.does('notice.publish', { title, body: '明天停水。', audience: { kind: 'entrances', entranceIds: ['B1-1'] }, needsAcknowledgement: false, expected: 12 })
const inbox = async (title: string) => {
  const { items, credits } = await community.resident.does('inbox.list', {})
  return { items: items.filter((item) => item.title === title), credits }
}
const sentTo = async (title: string) => (await arrived(community.resident)).filter(({ data }) => data.thing1?.value === title)

describe('an outbox whose drain breaks off', () => {
  it('delivers once when the command could not be marked as sent', async () => {
    await accept(community.resident, 'notice')
    await publish('标记失败')
    // Lease, credit and push are written before the mark.
    await control('faults', { action: 'database.modifyDocument', code: 'SYS_ERR', skip: 3 })
    await community.resident.does('outbox.nudge', {})
    const before = await inbox('标记失败')
    expect(before.items).toMatchObject([{ push: 'sent' }])
    await community.resident.does('outbox.nudge', {})
    expect(await inbox('标记失败')).toEqual(before)
    expect(await sentTo('标记失败')).toHaveLength(1)
    expect(await community.resident.does('outbox.nudge', {})).toEqual({ sent: 0 })
  })

  it('never sends a second time what may have arrived', async () => {
    await accept(community.resident, 'notice')
    await publish('回音丢失')
    await control('faults', { action: 'subscribeMessage.send', loseReply: true })
    await community.resident.does('outbox.nudge', {})
    await community.resident.does('outbox.nudge', {})
    expect((await inbox('回音丢失')).items).toMatchObject([{ push: 'none' }])
    expect(await sentTo('回音丢失')).toHaveLength(1)
  })

  it('gives the credit back when WeChat fails, and WeChat’s next refusal sets the count right', async () => {
    expect((await inbox('回音丢失')).credits.notice).toBe(1)
    await publish('下一条')
    await community.resident.does('outbox.nudge', {})
    const { items, credits } = await inbox('下一条')
    expect(items).toMatchObject([{ push: 'refused' }])
    expect(credits.notice).toBe(0)
  })

  it('keeps a notice waiting while the community function is away', async () => {
    await publish('晚点到')
    await control('faults', { action: 'functions.invokeFunction', code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(await community.resident.does('outbox.nudge', {})).toEqual({ sent: 0 })
    expect((await inbox('晚点到')).items).toEqual([])
    await community.resident.does('outbox.nudge', {})
    expect((await inbox('晚点到')).items).toHaveLength(1)
  })
})
