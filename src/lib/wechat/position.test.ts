import Taro from '@tarojs/taro'
import { askPosition, canAskPosition } from './position'

const getLocation = jest.fn()
Object.assign(Taro, { getLocation })
const here = { latitude: 39.1, longitude: 117.2, accuracy: 30 }

afterEach(() => {
  delete process.env.LINBAN_LOCATION
  getLocation.mockReset()
})

it('does not ask in a build that WeChat has not allowed to', async () => {
  expect(canAskPosition()).toBe(false)
  expect(await askPosition()).toBeNull()
  expect(getLocation).not.toHaveBeenCalled()
})

describe('a build that may ask', () => {
  beforeEach(() => {
    process.env.LINBAN_LOCATION = 'on'
  })

  it('asks by WGS 84 and takes nothing but where and how well', async () => {
    getLocation.mockResolvedValue({ ...here, speed: 1, altitude: 3, verticalAccuracy: 0, horizontalAccuracy: 30, errMsg: 'getLocation:ok' })
    expect(await askPosition()).toEqual(here)
    expect(getLocation).toHaveBeenCalledWith(expect.objectContaining({ type: 'wgs84' }))
  })

  it('takes a no for an answer', async () => {
    getLocation.mockRejectedValue({ errMsg: 'getLocation:fail auth deny' })
    expect(await askPosition()).toBeNull()
  })

  it('does not wait for ever', async () => {
    jest.useFakeTimers()
    try {
      getLocation.mockReturnValue(new Promise(() => undefined))
      const asked = askPosition()
      await jest.runAllTimersAsync()
      expect(await asked).toBeNull()
    } finally {
      jest.useRealTimers()
    }
  })
})
