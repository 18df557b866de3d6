import Taro from '@tarojs/taro'
import { go, goPath, leave, pathOf } from './navigation'

afterEach(() => jest.clearAllMocks())

describe('navigation', () => {
  it('switches to pages of the tab bar and stacks the others', async () => {
    await go('inbox')
    await go('shift', { shiftId: 's/1' })
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/inbox/index' })
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=s%2F1' })
  })

  it('opens the path of a message, with or without its leading slash', async () => {
    await goPath('packages/shifts/detail/index?shiftId=s1')
    await goPath('/pages/shifts/index')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=s1' })
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/shifts/index' })
  })

  it('opens nothing for a path that is no page of ours', () => {
    expect(goPath('packages/elsewhere/index')).toBeNull()
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  it('leaves out parameters that are absent', () => {
    expect(pathOf('scan', { shiftId: undefined, scene: 's1' })).toBe('/packages/shifts/scan/index?scene=s1')
  })

  it('goes home from a page that was opened directly', async () => {
    await leave()
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
    jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}, {}] as never)
    await leave()
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  })
})
