import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import InvitePage from '@/packages/shifts/invite'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { Output } from '#contract/index'
import type { ShiftView } from '#contract/shifts'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const shift = {
  shiftId: 's', state: 'open', title: '重阳敬老', place: '活动室', startsAt: Date.now() + 86_400_000, endsAt: Date.now() + 90_000_000,
  posts: [{ postId: '1', name: '布置', seats: 5, left: 3, waiting: 0, offered: false, skill: null, can: { signUp: true } }],
} as unknown as ShiftView
const team: Output<'shift.invitable'> = {
  left: 3,
  anybody: false,
  asked: [],
  people: [
    { memberNo: 'R5', name: '钱大叔', hasPhone: true, not: null },
    { memberNo: 'R6', name: '孙阿姨', hasPhone: true, not: { why: 'askedBefore', details: {} } },
    { memberNo: 'R7', name: '周奶奶', hasPhone: false, not: null },
  ],
}
const open = (found: typeof team, outcome: Output<'shift.invite'>) => {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params: { shiftId: 's' } } as never)
  answerCalls({ 'member.me': aMember(), 'outbox.nudge': { sent: 0 }, 'shift.get': shift, 'shift.invitable': found, 'shift.invite': outcome, 'shift.uninvite': { shiftId: 's' }, 'member.find': { members: [{ memberNo: 'R9', name: '吴大爷', home: '3号楼', isVolunteer: true }] } })
  show(<InvitePage />)
}

it('lets a team leader tick whom to bring, says why not of the others, and what became of each', async () => {
  open(team, { invited: [{ memberNo: 'R5', name: '钱大叔', state: 'pending' }], notInvited: [] })
  expect(await screen.findByText(/还有 3 个名额/)).toBeTruthy()
  fireEvent.click(screen.getByText('孙阿姨'))
  expect(screen.queryByText(/^约这/)).toBeNull()
  expect(screen.getByText(/就不再约第二次了/)).toBeTruthy()
  fireEvent.click(screen.getByText('钱大叔'))
  fireEvent.click(screen.getByText('约这 1 位'))
  expect(await screen.findByText('钱大叔：名额留好了，等答复')).toBeTruthy()
  expect(callsOf('shift.invite').map(({ input }) => input)).toEqual([{ shiftId: 's', postId: '1', memberNos: ['R5'], inPerson: false }])
})

it('signs up who has no phone only after the leader has said that they were asked', async () => {
  open(team, { invited: [{ memberNo: 'R7', name: '周奶奶', state: 'confirmed' }], notInvited: [] })
  fireEvent.click(await screen.findByText('问过周奶奶，代报名'))
  expect(callsOf('shift.invite')).toEqual([])
  fireEvent.click(await screen.findByText('问过，愿意来'))
  expect(await screen.findByText('周奶奶：报上了')).toBeTruthy()
  expect(callsOf('shift.invite').map(({ input }) => input)).toEqual([{ shiftId: 's', postId: '1', memberNos: ['R7'], inPerson: true }])
})

it('finds others by name for who may bring anybody, and offers to ask in person whom no message reaches', async () => {
  open({ left: 3, anybody: true, people: [], asked: [] }, { invited: [], notInvited: [{ memberNo: 'R9', name: '吴大爷', why: 'noPhone', details: {} }] })
  await screen.findByText('按姓名找人')
  fireEvent.change(document.querySelector('#invite-text input') as HTMLElement, { target: { value: '吴' } })
  fireEvent.click(screen.getByText('查找'))
  fireEvent.click(await screen.findByText('吴大爷'))
  fireEvent.click(await screen.findByText('约这 1 位'))
  expect(await screen.findByText('吴大爷：没有约')).toBeTruthy()
  await waitFor(() => expect(screen.getByText('问过吴大爷，代报名')).toBeTruthy())
})

it('takes back what has not been answered, after saying that it is for good', async () => {
  open({ ...team, asked: [{ memberNo: 'R5', name: '钱大叔', awaits: 'self', until: Date.parse('2099-03-03T12:00:00+08:00') }] }, { invited: [], notInvited: [] })
  expect(await screen.findByText('钱大叔 · 还没答复')).toBeTruthy()
  fireEvent.click(document.getElementById('uninvite-R5') as HTMLElement)
  expect(await screen.findByText(/不能再约这一位了/)).toBeTruthy()
  expect(callsOf('shift.uninvite')).toEqual([])
  fireEvent.click(await screen.findByText('收回邀约', { selector: '.lb-dialog *' }))
  await waitFor(() => expect(callsOf('shift.uninvite').map(({ input }) => input)).toEqual([{ shiftId: 's', memberNo: 'R5' }]))
})
