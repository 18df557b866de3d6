import { fireEvent, screen, waitFor } from '@testing-library/react'
import TypedReportPage from '@/packages/hours/typed-report'
import { monthsAfter, today } from '@/lib/format/time'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'

afterEach(() => forgetCalls())

describe('the page of who typed what', () => {
  it('names each with share and people, and leads back month by month', async () => {
    const month = today().slice(0, 7)
    const lines = [
      { name: '何文静', entries: 4, refused: 1, minutes: 180, people: 1, mostForOne: 180 },
      { name: '王建生', entries: 1, refused: 0, minutes: 60, people: 1, mostForOne: 60 },
    ]
    answerCalls({ 'member.me': aMember(), 'hours.typedReport': { month, complete: true, lines } })
    show(<TypedReportPage />)
    expect(await screen.findByText('登记 4 条，没通过 1 条，占全社区 75%')).toBeTruthy()
    expect(screen.getAllByText('都是为同一个人登记的')).toHaveLength(1)
    fireEvent.click(screen.getByLabelText('上个月'))
    await waitFor(() => expect(callsOf('hours.typedReport').at(-1)?.input).toEqual({ month: monthsAfter(month, -1) }))
  })
})
