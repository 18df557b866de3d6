import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import HomePage from '@/pages/home'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import { MOST_WAITING } from '#contract/desk'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const waiting = [{ kind: 'needsToVerify' as const, count: 2 }, { kind: 'objections' as const, count: MOST_WAITING }]
const base = { 'outbox.nudge': { sent: 0 }, 'shift.mine': { shifts: [] }, 'inbox.list': { unread: 0, items: [], credits: { shift: 1, need: 1, notice: 1, order: 1 } }, 'desk.waiting': { waiting } }
const duties = { may: ['desk.waiting', 'need.mine', 'member.setDisplay'] }

it('shows what waits, how much of it, and leads to the tab where it lies', async () => {
  answerCalls({ ...base, 'member.me': aMember(duties) })
  show(<HomePage />)
  expect(await screen.findByText('求助，等您核实')).toBeTruthy()
  expect(screen.getByText('2')).toBeTruthy()
  expect(screen.getByText('99+')).toBeTruthy()
  fireEvent.click(screen.getByText('公示异议，等您答复'))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/hours/check/index?state=objected' }))
})

it('stands behind the four doors in elder mode, too: many who lead are seventy', async () => {
  answerCalls({ ...base, 'member.me': aMember({ ...duties, elderMode: true }) })
  show(<HomePage />)
  expect(await screen.findByText('求助，等您核实')).toBeTruthy()
})

it('takes no room where nothing waits', async () => {
  answerCalls({ ...base, 'member.me': aMember(duties), 'desk.waiting': { waiting: [] } })
  show(<HomePage />)
  await waitFor(() => expect(callsOf('desk.waiting')).toHaveLength(1))
  expect(await screen.findByText('看看活动')).toBeTruthy()
  expect(screen.queryByText('待办')).toBeNull()
})

it('does not even ask for people without duties', async () => {
  answerCalls({ ...base, 'member.me': aMember() })
  show(<HomePage />)
  expect(await screen.findByText('看看活动')).toBeTruthy()
  expect(callsOf('desk.waiting')).toEqual([])
})
