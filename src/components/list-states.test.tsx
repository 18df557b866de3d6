import { act, fireEvent, render, screen } from '@testing-library/react'
import { ListStates, type Loadable } from './list-states'

const ready: Loadable<string[]> = { data: ['修灯'], sentence: null, unreached: false, asOf: '今天 14:02', retry: jest.fn() }
const show = (of: Loadable<string[]>) =>
  render(
    <ListStates of={of} isEmpty={(names) => names.length === 0} empty="还没有活动">
      {(names) => names.join()}
    </ListStates>,
  )

describe('ListStates', () => {
  it('shows that an answer is on its way', () => {
    show({ ...ready, data: undefined })
    expect(screen.getByLabelText('正在加载')).toBeTruthy()
  })

  it('shows the list when it is there', () => {
    show(ready)
    expect(screen.getByText('修灯')).toBeTruthy()
    expect(screen.queryByLabelText('正在加载')).toBeNull()
  })

  it('says that there is nothing yet', () => {
    show({ ...ready, data: [] })
    expect(screen.getByText('还没有活动')).toBeTruthy()
  })

  it('says why it failed and tries again on a tap', async () => {
    const retry = jest.fn()
    show({ ...ready, data: undefined, sentence: '网络不太好', unreached: true, retry })
    expect(document.querySelector('.lb-icon--offline')).toBeTruthy()
    expect(screen.getByText('网络不太好')).toBeTruthy()
    await act(async () => void fireEvent.click(screen.getByText('再试一次')))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('does not blame the network for an answer that came', () => {
    show({ ...ready, data: undefined, sentence: '没有找到' })
    expect(screen.getByText('没有找到')).toBeTruthy()
    expect(document.querySelector('.lb-icon--offline')).toBeNull()
  })

  it('keeps the last answer with its date when a later attempt fails', () => {
    show({ ...ready, sentence: '网络不太好。' })
    expect(screen.getByText(/修灯/)).toBeTruthy()
    expect(screen.getByText(/下面是今天 14:02的内容/)).toBeTruthy()
  })
})
