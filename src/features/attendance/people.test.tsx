import { screen } from '@testing-library/react'
import type { AttendanceView } from '#contract/attendance'
import { answerCalls, forgetCalls } from '@/testing/cloud'
import { show } from '@/testing/render'
import { People } from './people'

const MINUTE = 60_000
const startedAt = Math.floor(Date.now() / MINUTE) * MINUTE - 20 * MINUTE
const here = (name: string, minutesLate: number): AttendanceView => ({
  attendanceId: name, shiftId: 's1', title: '夜间巡逻', memberNo: name, name, state: 'in', checkInAt: startedAt + minutesLate * MINUTE,
  lateMinutes: minutesLate, checkOutAt: null, verified: false, minutes: null, points: null, trains: null, helpedBy: null, inRange: { arriving: null, leaving: null },
})
const list = (startsAt: number, missing: string[]) => ({
  shiftId: 's1', title: '夜间巡逻', startsAt, endsAt: startsAt + 120 * MINUTE, posts: [{ postId: '1', name: '巡逻员' }],
  people: [here('王建国', 0), here('李秀英', 12)], missing: missing.map((name) => ({ memberNo: name, name, invitedBy: null })),
})

afterEach(() => forgetCalls())

describe('the leader’s list', () => {
  it('says who came late, by how much, and how long the missing are missed', async () => {
    answerCalls({})
    show(<People list={list(startedAt, ['赵玉兰'])} self="R00001" />)
    expect(await screen.findByText(/签到，晚到 12分钟$/)).toBeTruthy()
    expect(screen.getAllByText(/晚到/)).toHaveLength(1)
    expect(screen.getByText(/^还没到 1 人，已开始 2\d分钟$/)).toBeTruthy()
  })

  it('misses nobody before the start', async () => {
    answerCalls({})
    show(<People list={list(startedAt + 60 * MINUTE, ['赵玉兰'])} self="R00001" />)
    expect(await screen.findByText('还没到 1 人')).toBeTruthy()
  })
})
