import { fireEvent, screen, waitFor } from '@testing-library/react'
import SettingsPage from '@/packages/me/settings'
import { answerCalls, callsOf, forgetCalls, type Fate } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'

afterEach(forgetCalls)

const pick = (id: string, time: string) => fireEvent.change(document.querySelector(`#${id} input`) as HTMLElement, { target: { value: time } })
const open = (answer: () => Fate) => {
  answerCalls({ 'member.me': aMember(), 'outbox.nudge': { sent: 0 }, 'member.setQuiet': answer })
  show(<SettingsPage />)
}

it('keeps the hours that somebody picks when both ends are right, and says what they do', async () => {
  open(() => ({ data: aMember({ quiet: { from: '12:30', to: '14:00' } }) }))
  expect(await screen.findByText(/21:00 到第二天 07:00，微信不响/)).toBeTruthy()
  expect(screen.queryByText('保存')).toBeNull()
  pick('quiet-from', '12:30')
  pick('quiet-to', '14:00')
  expect(screen.getByText(/12:30 到 14:00，微信不响/)).toBeTruthy()
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(callsOf('member.setQuiet').map(({ input }) => input)).toEqual([{ from: '12:30', to: '14:00' }]))
})

it('says why nearly the whole day is too long', async () => {
  open(() => ({ error: { code: 'PRECONDITION_FAILED', message: '', reason: 'tooLong', details: { most: 16 } } }))
  await screen.findByText('免打扰时间')
  pick('quiet-to', '20:00')
  fireEvent.click(screen.getByText('保存'))
  expect(await screen.findByText(/最多免打扰 16 小时/)).toBeTruthy()
})
