import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import MinePage from '@/packages/me/absences'
import AppealsPage from '@/packages/shifts/appeals'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { AbsentPerson, AbsenceView } from '#contract/absences'
import { Absent } from './absent'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const absence: AbsenceView = {
  absenceId: 's-R00010', shiftId: 's', memberNo: 'R00010', name: '秦永福', title: '楼道清扫', startsAt: 1, kind: 'noShow', reason: '电话没有接通', recordedBy: '王建生',
  recordedAt: 1, state: 'recorded', appealUntil: 3, until: 2, counts: true, appeal: null, answer: null, may: { appeal: true, decide: false },
}
const base = { 'member.me': aMember(), 'outbox.nudge': { sent: 0 } }
const write = (id: string, value: string) =>
  fireEvent.change(document.querySelector(`#${id} textarea`) as HTMLElement, { target: { value } })

it('lets the leader say with a reason who asked off, and not twice', async () => {
  const people: AbsentPerson[] = [
    { memberNo: 'R00010', name: '秦永福', absence: null, may: { record: true } },
    { memberNo: 'R00011', name: '秦大妈', absence: { kind: 'noShow', state: 'appealed' }, may: { record: false } },
  ]
  answerCalls({ ...base, 'absence.ofShift': { people }, 'absence.record': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'tooLate' } }) })
  show(<Absent shiftId="s" />)
  expect(await screen.findByText('缺席，申诉中')).toBeTruthy()
  expect(document.querySelector('#no-show-R00011')).toBeNull()
  fireEvent.click(screen.getByText('请过假'))
  write('absence-reason', '家里有事')
  fireEvent.click(screen.getByText('记为请过假'))
  expect(await screen.findByText('活动结束 14 天以后不再补记。')).toBeTruthy()
  expect(callsOf('absence.record')[0]?.input).toEqual({ shiftId: 's', memberNo: 'R00010', kind: 'excused', reason: '家里有事' })
})

it('shows a person what is recorded of them and takes their objection', async () => {
  answerCalls({ ...base, 'absence.mine': { absences: [absence], counting: 1, days: 180 }, 'absence.appeal': { ...absence, state: 'appealed' } })
  show(<MinePage />)
  expect(await screen.findByText(/近 180 天算数的缺席 1 次/)).toBeTruthy()
  fireEvent.click(screen.getByText('我有不同意见'))
  write('appeal-reason', '我请过假')
  fireEvent.click(screen.getByText('提交申诉'))
  await waitFor(() => expect(callsOf('absence.appeal').map(({ input }) => input)).toEqual([{ absenceId: 's-R00010', words: '我请过假' }]))
})

it('says until when one may object, and why it is too late', async () => {
  const late = { error: { code: 'PRECONDITION_FAILED' as const, message: '', reason: 'tooLateToAppeal', details: { until: Date.parse('2026-11-20T09:00:00+08:00') } } }
  answerCalls({ ...base, 'absence.mine': { absences: [absence], counting: 1, days: 180 }, 'absence.appeal': () => late })
  show(<MinePage />)
  expect(await screen.findByText(/^有出入，.*前可以申诉$/)).toBeTruthy()
  fireEvent.click(screen.getByText('我有不同意见'))
  write('appeal-reason', '我请过假')
  fireEvent.click(screen.getByText('提交申诉'))
  expect(await screen.findByText(/申诉要在.*09:00前提出，现在过了/)).toBeTruthy()
})

it('lets another person withdraw the record with a reason', async () => {
  const appealed: AbsenceView = { ...absence, state: 'appealed', appeal: { words: '我请过假', at: 1 }, may: { appeal: false, decide: true } }
  answerCalls({ ...base, 'absence.appeals': { absences: [appealed] }, 'absence.decide': { ...appealed, state: 'withdrawn' } })
  show(<AppealsPage />)
  expect(await screen.findByText('本人：我请过假')).toBeTruthy()
  fireEvent.click(screen.getByText('撤销记录'))
  write('judge-reason', '属实')
  fireEvent.click(screen.getByText('答复'))
  await waitFor(() => expect(callsOf('absence.decide').map(({ input }) => input)).toEqual([{ absenceId: 's-R00010', uphold: false, reason: '属实' }]))
})
