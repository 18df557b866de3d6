import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import SignalsPage from '@/packages/desk/signals'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { Envelope } from '#contract/envelope'
import type { Signal, SignalsView } from '#contract/signals'
import { metWords } from './text'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const activity: SignalsView = {
  shiftId: 's1', title: '楼道清扫', place: '文化活动室', startsAt: 0, endsAt: 7_200_000, state: 'open', looks: [], may: { look: true },
  signals: [{ kind: 'crowded', facts: { people: 35, roomFor: 30 } }, { kind: 'notOut', facts: { people: 20, present: 35 } }],
}
const looked: SignalsView = { ...activity, state: 'looked', looks: [{ by: '周敏慧', found: 'fine', words: '分了两个房间。', at: 1 }] }
const list = ({ input }: Envelope) =>
  ({ data: (input as { state: string }).state === 'open' ? { activities: [activity], typing: [] } : { activities: [looked], typing: [] } })
const base = { 'member.me': aMember(), 'outbox.nudge': { sent: 0 } }

it('unfolds what stands out with its numbers and an honest reason, and takes what somebody found', async () => {
  answerCalls({ ...base, 'signal.list': list, 'signal.look': looked })
  show(<SignalsPage />)
  expect(await screen.findByText('人数超过场地')).toBeTruthy()
  expect(screen.queryByText(/容 30 人/)).toBeNull()
  fireEvent.click(screen.getByText('看看怎么回事'))
  expect(screen.getByText('同时在场最多 35 人，场地填的是容 30 人。')).toBeTruthy()
  expect(screen.getByText('常见的原因：有人在外面做，或者场地填小了。')).toBeTruthy()
  fireEvent.click(screen.getByText('正常'))
  fireEvent.change(document.querySelector('#look-reason textarea') as HTMLElement, { target: { value: '分了两个房间。' } })
  fireEvent.click(screen.getByText('记下来'))
  await waitFor(() => expect(callsOf('signal.look').map(({ input }) => input)).toEqual([{ shiftId: 's1', found: 'fine', words: '分了两个房间。' }]))
  fireEvent.click(screen.getByText('看过的'))
  expect(await screen.findByText('看过，正常')).toBeTruthy()
})

it('leads from one person typing much to the report that everybody may read, and asks somebody else where one took part', async () => {
  const typing = [{ kind: 'oneTyping' as const, facts: { name: '王建生', minutes: 1500, total: 2000, days: 30 } }]
  answerCalls({ ...base, 'signal.list': { activities: [{ ...activity, may: { look: false } }], typing } })
  show(<SignalsPage />)
  expect(await screen.findByText('最近 30 天手工登记共 33小时20分，王建生登记了 25小时（75%）。')).toBeTruthy()
  fireEvent.click(screen.getByText('看看怎么回事'))
  expect(screen.getByText('您带了这次活动或者在场，请没有参与的同事来看。')).toBeTruthy()
  expect(screen.queryByText('需要更正')).toBeNull()
  fireEvent.click(screen.getByText('每月谁登记了多少'))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/hours/typed-report/index' }))
})

it.each<[Signal, RegExp]>([
  [{ kind: 'burst', facts: { people: 12, seconds: 30, usual: 10 } }, /30 秒里有 12 人签到.*大约能扫 10 人/],
  [{ kind: 'oneHelper', facts: { helper: '王建生', people: 3, present: 5 } }, /3 人由王建生代签到/],
  [{ kind: 'sameRoster', facts: { times: 6, people: 3 } }, /连续 6 场都是同样的 3 人/],
  [{ kind: 'onlyLeaders', facts: { people: 1 } }, /到场 1 人/],
  [{ kind: 'overlap', facts: { names: '秦永福、李桂兰', people: 2, minutes: 12 } }, /秦永福、李桂兰（2 人）同时在另一场，最长重叠 12 分钟/],
])('says of %o its numbers', (signal, words) => {
  expect(metWords(signal)).toMatch(words)
})
