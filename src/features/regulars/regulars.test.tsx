import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { show } from '@/testing/render'
import type { RegularView } from '#contract/regulars'
import type { PostView, ShiftView } from '#contract/shifts'
import { MyRegulars } from './my-regulars'
import { RegularPart } from './regular-part'
import { RegularPeople } from './regular-people'

const NOON = Date.parse('2099-03-03T12:00:00+08:00')
const post: PostView = { postId: '1', name: '带练', seats: 2, left: 1, waiting: 0, offered: false, skill: null, requires: [], can: { signUp: true } }
const shift = { shiftId: 's1', title: '太极晨练', posts: [post] } as ShiftView
const mine: RegularView = { regularId: 'x-1-R1', title: '太极晨练', postName: '带练', state: 'active', weekdays: [2, 0], days: [0, 2, 4], pausedUntil: null, nextAt: NOON, coming: 7, waiting: 1 }
const base = { 'outbox.nudge': { sent: 0 } }
const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('every week, me', () => {
  it('is said for the chosen days, and says which shifts were not taken and why', async () => {
    const missed = { shiftId: 's3', startsAt: NOON, why: 'collidesWith', details: { title: '手机课', startsAt: NOON, endsAt: NOON + 1 }, because: null } as const
    answerCalls({ ...base, 'regular.forShift': { mine: null, weekdays: [2, 4], coming: 9 }, 'regular.make': { confirmed: 7, waiting: 1, missed: [missed] } })
    show(<RegularPart shift={shift} />)
    fireEvent.click(await screen.findByText('每周都来'))
    press('regular-day-4')
    fireEvent.click(screen.getByText('以后都给我报上'))
    expect(await screen.findByText('报上了 7 场')).toBeTruthy()
    expect(callsOf('regular.make')[0]?.input).toEqual({ shiftId: 's1', postId: '1', weekdays: [2] })
    expect(screen.getByText('候补 1 场')).toBeTruthy()
    expect(screen.getByText('2099年3月3日 12:00 没有报上')).toBeTruthy()
    expect(screen.getByText(/这个时间您已经报了“手机课”/)).toBeTruthy()
  })

  it('means every day that is added later when all days are chosen', async () => {
    answerCalls({ ...base, 'regular.forShift': { mine: null, weekdays: [2, 4], coming: 9 }, 'regular.make': { confirmed: 9, waiting: 0, missed: [] } })
    show(<RegularPart shift={shift} />)
    fireEvent.click(await screen.findByText('每周都来'))
    fireEvent.click(screen.getByText('以后都给我报上'))
    await waitFor(() => expect(callsOf('regular.make')[0]?.input).toMatchObject({ weekdays: [] }))
  })

  it('tells who is under age what to do instead', async () => {
    answerCalls({ ...base, 'regular.forShift': { mine: null, weekdays: [2], coming: 9 }, 'regular.make': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'underAge' } }) })
    show(<RegularPart shift={shift} />)
    fireEvent.click(await screen.findByText('每周都来'))
    fireEvent.click(screen.getByText('以后都给我报上'))
    expect(await screen.findByText(/请一场一场地报名/)).toBeTruthy()
  })
})

describe('my standing words', () => {
  it('stand above my week, in words, and rest for as long as I choose', async () => {
    answerCalls({ ...base, 'regular.mine': { regulars: [mine] }, 'regular.pause': { givenBack: 2, late: 1 } })
    show(<MyRegulars />)
    expect(await screen.findByText('每周二、周日来 · 带练')).toBeTruthy()
    expect(screen.getByText('下一场 2099年3月3日 12:00')).toBeTruthy()
    expect(screen.getByText(/后面有您 7 场，候补 1 场。/)).toBeTruthy()
    fireEvent.click(screen.getByText('歇一阵'))
    press('pause-14')
    fireEvent.click(screen.getByText('就歇到那时候'))
    await waitFor(() => expect(callsOf('regular.pause')[0]?.input).toMatchObject({ regularId: 'x-1-R1', until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) }))
  })

  it('mean other days, and say what was taken and what was given back', async () => {
    answerCalls({ ...base, 'regular.mine': { regulars: [mine] }, 'regular.change': { confirmed: 5, waiting: 1, missed: [], givenBack: 2, late: 1 } })
    show(<MyRegulars />)
    fireEvent.click(await screen.findByText('改日子'))
    press('regular-day-0')
    press('regular-day-4')
    fireEvent.click(screen.getByText('就这几天来'))
    expect(await screen.findByText('报上了 5 场')).toBeTruthy()
    expect(screen.getByText('让出了 2 场，谢谢您提前说。其中 1 场记为临时取消')).toBeTruthy()
    expect(callsOf('regular.change')[0]?.input).toEqual({ regularId: 'x-1-R1', weekdays: [2, 4] })
  })

  it('have no days to change where the series takes place on one', async () => {
    answerCalls({ ...base, 'regular.mine': { regulars: [{ ...mine, days: [2] }] } })
    show(<MyRegulars />)
    expect(await screen.findByText('歇一阵')).toBeTruthy()
    expect(screen.queryByText('改日子')).toBeNull()
  })

  it('end with or without the places that come', async () => {
    answerCalls({ ...base, 'regular.mine': { regulars: [mine] }, 'regular.end': { givenBack: 0, late: 0 } })
    show(<MyRegulars />)
    fireEvent.click(await screen.findByText('不再固定报名'))
    expect(screen.getByText('后面的 8 场也让出来')).toBeTruthy()
    fireEvent.click(screen.getByText('后面的 8 场我还来'))
    await waitFor(() => expect(callsOf('regular.end').map(({ input }) => input)).toEqual([{ regularId: 'x-1-R1', giveBack: false }]))
  })

  it('go on before the pause is over, and say what was free', async () => {
    const paused: RegularView = { ...mine, state: 'paused', pausedUntil: '2099-04-01', nextAt: null, coming: 0, waiting: 0 }
    answerCalls({ ...base, 'regular.mine': { regulars: [paused] }, 'regular.resume': { confirmed: 0, waiting: 3, missed: [] } })
    show(<MyRegulars />)
    expect(await screen.findByText('先歇着，2099年4月1日起再来')).toBeTruthy()
    fireEvent.click(screen.getByText('现在就接着来'))
    expect(await screen.findByText('候补 3 场')).toBeTruthy()
  })
})

it('shows the leader on whom to count every time', async () => {
  const person = { memberNo: 'R1', name: '秦永福', postName: '带练', weekdays: [], pausedUntil: null }
  answerCalls({ ...base, 'regular.ofShift': { people: [person, { ...person, memberNo: 'R2', name: '赵敏', pausedUntil: '2099-04-01' }] } })
  show(<RegularPeople shiftId="s1" />)
  expect(await screen.findByText('带练 · 每次都来')).toBeTruthy()
  expect(screen.getByText('先歇着，2099年4月1日起再来')).toBeTruthy()
})
