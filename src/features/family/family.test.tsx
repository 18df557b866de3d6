import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import InvitePage from '@/packages/family/invite'
import MinePage from '@/packages/family/mine'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { FamilyPerson, FamilyView } from '#contract/families'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const base = { 'member.me': aMember({ memberNo: 'R00003', name: '赵明杰' }), 'outbox.nudge': { sent: 0 } }
const relative = (memberNo: string, name: string, changes: Partial<FamilyPerson> = {}): FamilyPerson => ({
  memberNo, name, isVolunteer: true, served: { measuredMinutes: 120, typedMinutes: 30, services: 1 }, may: { show: false, leave: false }, ...changes,
})
const family = (changes: Partial<FamilyView> = {}): FamilyView => ({
  familyId: 'f1', littleOnes: 1, fourGenerations: true, invited: [],
  total: { measuredMinutes: 360, typedMinutes: 90, services: 3 },
  generations: [
    { nth: 1, people: [relative('R00001', '段学义')] },
    { nth: 2, people: [relative('R00002', '蒋美华', { served: null })] },
    { nth: 3, people: [relative('R00003', '赵明杰', { may: { show: true, leave: true } })] },
    { nth: 4, people: [relative('R00004', '赵子墨', { may: { show: true, leave: true } })] },
  ],
  ...changes,
})
const mine = (changes: Partial<FamilyView> = {}) => ({ family: family(changes), invitations: [], mayInvite: true })
const type = (id: string, value: string) => fireEvent.change(document.querySelector(`#${id} input`) as HTMLElement, { target: { value } })

it('shows four generations as one, the grades apart, and nothing of whoever does not show it', async () => {
  answerCalls({ ...base, 'family.mine': mine() })
  show(<MinePage />)
  expect(await screen.findByText('四代同堂 · 都是志愿者')).toBeTruthy()
  for (const words of ['第一代', '第四代', '扫码记录 6小时', '手工登记 1小时30分', '时长没有给家里看']) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByText(/7小时/)).toBeNull()
})

it('lets a guardian hide a child’s hours and a person leave, after asking', async () => {
  answerCalls({ ...base, 'family.mine': mine({ fourGenerations: false }), 'family.show': { memberNo: 'R00004', shows: false }, 'family.leave': { memberNo: 'R00003' } })
  show(<MinePage />)
  expect(await screen.findByText('我们一家')).toBeTruthy()
  fireEvent.click(document.querySelector('#hide-R00004') as HTMLElement)
  await waitFor(() => expect(callsOf('family.show').map(({ input }) => input)).toEqual([{ memberNo: 'R00004', shows: false }]))
  fireEvent.click(screen.getByText('退出这个家庭'))
  fireEvent.click(await screen.findByText('退出'))
  await waitFor(() => expect(callsOf('family.leave').map(({ input }) => input)).toEqual([{ memberNo: 'R00003' }]))
})

it('says what joining means, and takes a no as readily as a yes', async () => {
  const invitation = { familyId: 'f1', memberNo: 'R00004', name: '赵子墨', by: '蒋美华', relation: 'grandchild', forChild: true } as const
  answerCalls({ ...base, 'family.mine': { family: null, invitations: [invitation], mayInvite: true }, 'family.answer': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'inAnotherFamily' } }) })
  show(<MinePage />)
  expect(await screen.findByText('蒋美华邀请赵子墨加入家庭志愿者')).toBeTruthy()
  expect(screen.getByText(/谁都可以随时退出/)).toBeTruthy()
  expect(screen.getByText('请先选时长给不给家里看')).toBeTruthy()
  fireEvent.click(document.querySelector('#hide-R00004') as HTMLElement)
  fireEvent.click(screen.getByText('同意赵子墨加入'))
  expect(await screen.findByText(/先退出那一个/)).toBeTruthy()
  expect(callsOf('family.answer').map(({ input }) => input)).toEqual([{ familyId: 'f1', memberNo: 'R00004', yes: true, shows: false }])
})

it('invites somebody behind the same door by a tap', async () => {
  answerCalls({ ...base, 'family.household': { people: [{ memberNo: 'R00004', name: '赵子墨' }] }, 'family.invite': { familyId: 'f1' } })
  show(<InvitePage />)
  fireEvent.click(await screen.findByText('赵子墨'))
  fireEvent.click(screen.getByText('儿女、儿媳、女婿'))
  fireEvent.click(screen.getByText('发出邀请'))
  await waitFor(() => expect(callsOf('family.invite').map(({ input }) => input)).toEqual([{ memberNo: 'R00004', name: '赵子墨', relation: 'child' }]))
})

it('invites somebody elsewhere by name and number together, and says what does not fit', async () => {
  answerCalls({ ...base, 'family.household': { people: [] }, 'family.invite': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'nobodyThere' } }) })
  show(<InvitePage />)
  await screen.findByText('发出邀请')
  type('relative-name', '蒋美华')
  type('relative-no', 'r00002')
  fireEvent.click(screen.getByText('父母、公婆、岳父母'))
  fireEvent.click(screen.getByText('发出邀请'))
  expect(await screen.findByText(/姓名和编号对不上/)).toBeTruthy()
  expect(callsOf('family.invite')[0]?.input).toEqual({ memberNo: 'R00002', name: '蒋美华', relation: 'parent' })
})
