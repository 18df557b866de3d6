import { act, fireEvent, render, screen } from '@testing-library/react'
import { Button } from './button'
import { SAME_TAP } from './use-guarded-tap'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

describe('Button', () => {
  it('takes two quick taps as one', () => {
    const onTap = jest.fn()
    render(<Button onTap={onTap}>报名</Button>)
    fireEvent.click(screen.getByText('报名'))
    fireEvent.click(screen.getByText('报名'))
    expect(onTap).toHaveBeenCalledTimes(1)
  })

  it('takes a tap after a moment as another one', () => {
    const onTap = jest.fn()
    render(<Button onTap={onTap}>报名</Button>)
    fireEvent.click(screen.getByText('报名'))
    act(() => jest.advanceTimersByTime(SAME_TAP))
    fireEvent.click(screen.getByText('报名'))
    expect(onTap).toHaveBeenCalledTimes(2)
  })

  it('ignores taps while what it started is still running, however long that takes', async () => {
    let finish = () => {}
    const onTap = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    render(<Button onTap={onTap}>报名</Button>)
    fireEvent.click(screen.getByText('报名'))
    act(() => jest.advanceTimersByTime(60_000))
    fireEvent.click(screen.getByText('报名'))
    expect(onTap).toHaveBeenCalledTimes(1)
    expect(screen.getByText('报名').closest('[aria-disabled=true]')).toBeTruthy()
    await act(async () => finish())
    act(() => jest.advanceTimersByTime(SAME_TAP))
    fireEvent.click(screen.getByText('报名'))
    expect(onTap).toHaveBeenCalledTimes(2)
  })

  it('can be pressed again after what it started has failed', async () => {
    const onTap = jest.fn(() => Promise.reject(new Error('no')))
    render(<Button onTap={onTap}>报名</Button>)
    await act(async () => void fireEvent.click(screen.getByText('报名')))
    act(() => jest.advanceTimersByTime(SAME_TAP))
    await act(async () => void fireEvent.click(screen.getByText('报名')))
    expect(onTap).toHaveBeenCalledTimes(2)
  })

  it('says why it cannot be pressed, and does nothing', () => {
    const onTap = jest.fn()
    render(
      <Button disabled reason="还没有选岗位" onTap={onTap}>
        报名
      </Button>,
    )
    fireEvent.click(screen.getByText('报名'))
    expect(onTap).not.toHaveBeenCalled()
    expect(screen.getByText('还没有选岗位')).toBeTruthy()
  })
})
