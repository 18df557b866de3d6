import Taro from '@tarojs/taro'
import { forgetOldAnswers, keepAnswer, keptAnswer } from './kept-answers'

afterEach(() => Taro.clearStorageSync())

describe('answers kept on the phone', () => {
  it('are forgotten after a fortnight; everything else on the phone stays', () => {
    const now = 100 * 86_400_000
    keepAnswer('old', 1, now - 15 * 86_400_000)
    keepAnswer('new', 2, now - 86_400_000)
    Taro.setStorageSync('queue', ['scan'])
    forgetOldAnswers(now)
    expect(keptAnswer('old')).toBeUndefined()
    expect(keptAnswer('new')).toEqual({ at: now - 86_400_000, data: 2 })
    expect(Taro.getStorageSync('queue')).toEqual(['scan'])
  })

  it('do not stop the program where the browser closes its storage', () => {
    jest.mocked(Taro.getStorageInfoSync).mockImplementationOnce(() => {
      throw new Error('Access is denied for this document.')
    })
    expect(() => forgetOldAnswers(Date.now())).not.toThrow()
  })
})
