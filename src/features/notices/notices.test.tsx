import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { DialogHost } from '@/components/dialog-host'
import { SAME_TAP } from '@/components/use-guarded-tap'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { AudienceCount, NoticeReach, NoticeView } from '#contract/notices'
import { ComposeScreen } from './compose-screen'
import { NoticeList } from './notice-list'
import { ReachView } from './reach-view'
import { ReadNotice } from './read-notice'

const entrance = (entranceId: string) => ({ entranceId, name: `${entranceId.at(-1)}门`, gridId: 'g', households: 12 })
const buildings = [3, 5].map((n) => ({
  buildingId: `b${n}`, name: `朝阳里${n}号楼`, compound: '朝阳里', entrances: [1, 2, 3, 4].map((door) => entrance(`b${n}-${door}`)),
}))
const counted: AudienceCount = { entrances: 8, households: 96, people: 240, joined: 120, withCredit: 31 }
const card = {
  noticeId: 'n1', title: '明天停水', publishedAt: 1, audience: '朝阳里3号楼、朝阳里5号楼', households: 96, opened: 12, acknowledged: 4, needsAcknowledgement: true,
}
const notice: NoticeView = { ...card, body: '上午九点到十二点。\n请提前存水。', author: '何文静', acknowledgedAt: null }

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

/** Until another tap is another tap. */
const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, SAME_TAP + 50)))
const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)
const write = (id: string, value: string) =>
  fireEvent.change(document.querySelector(`#${id} input, #${id} textarea`) as HTMLElement, { target: { value } })

async function writeToTwoBuildings() {
  show(<ComposeScreen />)
  await screen.findByText('发给谁')
  write('notice-title', '明天停水')
  write('notice-body', '请提前存水')
  press('audience-buildings')
  await screen.findByText('3号楼')
  press('building-b3')
  press('building-b5')
  press('notice-count')
  await waitFor(() => expect(document.getElementById('notice-send')).not.toBeNull())
}

describe('writing a notice', () => {
  it('shows whom it will reach before it can be sent', async () => {
    answerCalls({ 'member.me': aMember(), 'community.buildings': { buildings }, 'notice.count': counted, 'notice.publish': { ...card, counted } })
    await writeToTwoBuildings()
    expect(screen.getByText('将送到 2 栋 8 个楼门 96 户，其中 31 人能收到微信提醒')).toBeTruthy()
    expect(callsOf('notice.publish')).toHaveLength(0)
    press('notice-send')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/desk/reach/index?noticeId=n1' }))
    expect(callsOf('notice.publish')[0]?.input).toMatchObject({ audience: { kind: 'buildings', buildingIds: ['b3', 'b5'] }, expected: 96 })
  })

  it('counts again when the audience is changed', async () => {
    answerCalls({ 'member.me': aMember(), 'community.buildings': { buildings }, 'notice.count': counted })
    await writeToTwoBuildings()
    fireEvent.click(screen.getByLabelText('关闭'))
    await pause()
    press('building-b5')
    await pause()
    press('notice-count')
    await waitFor(() => expect(callsOf('notice.count')).toHaveLength(2))
    expect(callsOf('notice.count')[1]?.input).toEqual({ audience: { kind: 'buildings', buildingIds: ['b3'] } })
  })

  it('tells when the number has changed and counts again before it can be sent', async () => {
    const changed = () => ({ error: { code: 'PRECONDITION_FAILED' as const, reason: 'audienceChanged', details: { households: 97 } } })
    answerCalls({ 'member.me': aMember(), 'community.buildings': { buildings }, 'notice.count': counted, 'notice.publish': changed })
    await writeToTwoBuildings()
    press('notice-send')
    expect(await screen.findByText('住户数刚刚变了，现在是 97 户。请看清楚新的数再发。')).toBeTruthy()
    expect(callsOf('notice.count')).toHaveLength(2)
  })

  it('chooses single entrances of a building', async () => {
    answerCalls({ 'member.me': aMember(), 'community.buildings': { buildings }, 'notice.count': { ...counted, entrances: 1, households: 12 } })
    show(<ComposeScreen />)
    await screen.findByText('发给谁')
    write('notice-title', '修电梯')
    write('notice-body', '明天')
    press('audience-entrances')
    await screen.findByText('3号楼')
    press('building-b3')
    press('entrance-b3-2')
    expect(screen.getByText('朝阳里 · 已选 1 个楼门')).toBeTruthy()
    press('notice-count')
    expect(await screen.findByText(/^将送到 1 栋 1 个楼门 12 户/)).toBeTruthy()
  })
})

describe('the reach of a notice', () => {
  const at = (entranceId: string, opened: number) => ({
    entranceId, name: `${entranceId.at(-1)}门`, buildingId: 'b3', building: '朝阳里3号楼', households: 12, opened, acknowledged: 0,
  })
  const reach: NoticeReach = {
    notice: card, entrances: [at('b3-1', 3), at('b3-2', 0)], notReached: [at('b3-2', 0)],
    groups: [{ groupId: 'b3', name: '3号楼邻里群', buildingId: 'b3', forwardedAt: null, forwardedBy: null }],
  }

  it('says in words which doors were reached and which need a knock', () => {
    show(<ReachView reach={reach} />)
    expect(document.getElementById('door-b3-1')?.textContent).toBe('1门3/12 户')
    expect(document.getElementById('door-b3-2')?.textContent).toBe('2门还没人看')
    expect(screen.getByText('1 个楼门还没人看到')).toBeTruthy()
  })

  it.each([
    { answer: '已经发了', marked: 1 },
    { answer: '还没有', marked: 0 },
  ])('remembers that a card was forwarded only when the person says so: $answer', async ({ answer, marked }) => {
    answerCalls({ 'notice.markForwarded': { groupId: 'b3', forwardedAt: 5, forwardedBy: '何文静' } })
    show(
      <>
        <ReachView reach={reach} />
        <DialogHost />
      </>,
    )
    press('forward-b3')
    await act(async () => fireEvent.click(await screen.findByText(answer)))
    expect(callsOf('notice.markForwarded')).toHaveLength(marked)
  })

  it('lists the notices with how many households have read them', async () => {
    answerCalls({ 'notice.list': { notices: [card] } })
    show(<NoticeList />)
    expect(await screen.findByText('12 户看过了，共 96 户')).toBeTruthy()
    press('notice-n1')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/desk/reach/index?noticeId=n1' })
  })
})

describe('reading a notice', () => {
  it('opens it once and acknowledges it with one tap', async () => {
    answerCalls({ 'notice.open': notice, 'notice.acknowledge': { ...notice, acknowledgedAt: 5 } })
    show(<ReadNotice noticeId="n1" />)
    expect(await screen.findByText('请提前存水。')).toBeTruthy()
    press('acknowledge')
    expect(await screen.findByText(/社区已经收到，不用再做什么。$/)).toBeTruthy()
    expect(callsOf('notice.acknowledge')).toHaveLength(1)
    expect(callsOf('notice.open')).toHaveLength(1)
  })

  it('explains why somebody else’s notice needs no answer', async () => {
    answerCalls({ 'notice.open': notice, 'notice.acknowledge': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'nothingToAcknowledge' } }) })
    show(<ReadNotice noticeId="n1" />)
    await screen.findByText('明天停水')
    press('acknowledge')
    expect(await screen.findByText('这条通知不是发给您家楼门的，看看就好，不用确认。')).toBeTruthy()
  })

  it('asks for nothing when nothing is wanted', async () => {
    answerCalls({ 'notice.open': { ...notice, needsAcknowledgement: false } })
    show(<ReadNotice noticeId="n1" />)
    await screen.findByText('明天停水')
    expect(document.getElementById('acknowledge')).toBeNull()
  })
})
