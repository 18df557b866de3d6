/**
 * Taro's API for screen tests, which have neither WeChat nor Taro's router around them. Calls are jest mocks, so that a
 * test reads `expect(Taro.navigateTo).toHaveBeenCalledWith(…)`; storage really stores. What is not listed is undefined,
 * and a screen that needs it fails loudly instead of pretending.
 */
import { useEffect, useRef } from 'react'

const storage = new Map<string, unknown>()

const granted = (name: string, more: object = {}) => jest.fn(() => Promise.resolve({ errMsg: `${name}:ok`, ...more }))
const mocks = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, granted(name)])) as Record<Name, ReturnType<typeof granted>>

const calls = mocks(
  'navigateTo', 'navigateBack', 'redirectTo', 'switchTab', 'reLaunch', 'setNavigationBarTitle', 'hideTabBar', 'showTabBar',
  'showToast', 'hideToast', 'showLoading', 'hideLoading', 'startPullDownRefresh', 'stopPullDownRefresh', 'pageScrollTo',
  'makePhoneCall', 'setClipboardData', 'vibrateShort',
)

const answers = {
  showModal: granted('showModal', { confirm: true, cancel: false }),
  getCurrentPages: jest.fn(() => []),
  getWindowInfo: jest.fn(() => ({ windowWidth: 390, windowHeight: 844, statusBarHeight: 44 })),
  nextTick: (then: () => void) => void Promise.resolve().then(then),
}

const store = {
  getStorageSync: jest.fn((key: string) => storage.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void storage.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void storage.delete(key)),
  getStorageInfoSync: jest.fn(() => ({ keys: [...storage.keys()] })),
  clearStorageSync: jest.fn(() => storage.clear()),
}

/** The address of the page under test: `jest.mocked(useRouter).mockReturnValue({ params: { id } })`. */
export const useRouter = jest.fn(() => ({ path: '', params: {} }))

/** Runs while the first render goes on, as Taro's does: before anything is shown. */
export function useLoad(begin: (params: Record<string, string>) => void): void {
  const begun = useRef(false)
  const { params } = useRouter()
  if (!begun.current) begin(params)
  begun.current = true
}

const onceShown = (then: () => void): void => useEffect(() => then(), [])
export const useReady = onceShown
export const useDidShow = onceShown

/** These wait for a gesture or a system event that no screen test makes. */
const waits = (_then: () => unknown): void => undefined
export const useDidHide = waits
export const useUnload = waits
export const usePullDownRefresh = waits
export const useReachBottom = waits
export const useShareAppMessage = waits
export const useLaunch = waits

export const { getCurrentPages } = answers

export default { ...calls, ...answers, ...store, useRouter, useLoad, useReady, useDidShow, useDidHide, useUnload,
  usePullDownRefresh, useReachBottom, useShareAppMessage, useLaunch }
