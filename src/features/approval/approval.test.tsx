import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import RulesPage from '@/packages/desk/rules'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

it('saves a rule only after it was tried on everybody, and shows whom it meets and why', async () => {
  const rules = [{ kind: 'noShows', number: 2, action: 'hold' }] as const
  answerCalls({
    'member.me': aMember(),
    'outbox.nudge': { sent: 0 },
    'approval.list': { rules: [], changed: null },
    'approval.dryRun': { people: 1163, approved: 1162, held: 1, refused: 0, first: [{ memberNo: 'R00010', name: '秦永福', outcome: 'hold', because: { rule: 'noShows', facts: { count: 3, limit: 2, days: 90 } } }] },
    'approval.set': { rules: [...rules], changed: { by: '张主任', at: 1 } },
  })
  show(<RulesPage />)
  fireEvent.click(await screen.findByText('最近 90 天缺席过'))
  fireEvent.click(screen.getByText('先试算，再保存'))
  fireEvent.click(screen.getByText('试算全体志愿者'))
  expect(await screen.findByText(/共 1163 位：直接报上 1162 位，带队人先看 1 位/)).toBeTruthy()
  expect(screen.getByText(/最近 90 天有 3 次缺席/)).toBeTruthy()
  expect(callsOf('approval.set')).toHaveLength(0)
  fireEvent.click(screen.getByText('保存规则'))
  await waitFor(() => expect(callsOf('approval.set').map(({ input }) => input)).toEqual([{ rules }]))
})
