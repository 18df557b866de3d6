import type { Options } from './wx-calls'
import { WxFailure } from './wx-failure'

/** Values are kept as JSON text, as on the phone; the map may be handed to the next launch of the same person. */
export type Storage = Map<string, string>

/** https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.getStorageInfo.html: 10 MB in all, in KB. */
const LIMIT_KB = 10_240

export function storageApi(storage: Storage) {
  const get = (key: string) => {
    const text = storage.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }
  const set = (key: string, data: unknown) => void storage.set(key, JSON.stringify(data ?? null))
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil([...storage.values()].join('').length / 1024),
    limitSize: LIMIT_KB,
  })
  return {
    synchronous: {
      getStorageSync: (key: unknown) => get(String(key)) ?? '',
      setStorageSync: (key: unknown, data: unknown) => set(String(key), data),
      removeStorageSync: (key: unknown) => void storage.delete(String(key)),
      clearStorageSync: () => storage.clear(),
      getStorageInfoSync: info,
    },
    asynchronous: {
      getStorage({ key }: Options) {
        if (!storage.has(String(key))) throw new WxFailure('getStorage:fail data not found')
        return { data: get(String(key)) }
      },
      setStorage: ({ key, data }: Options) => set(String(key), data),
      removeStorage: ({ key }: Options) => void storage.delete(String(key)),
      clearStorage: () => storage.clear(),
      getStorageInfo: info,
    },
  }
}
