// The place check, on this phone alone: the person is asked by us before the system asks, the position is compared and forgotten,
// and one word is left of it.
import Taro from '@tarojs/taro'
import { confirm } from '@/components/dialog-store'
import { askPosition, canAskPosition } from '@/lib/wechat/position'
import type { InRange, PlaceCheck } from '#contract/place-check'
import { inRange } from './in-range'
import { question } from './text'

/** Nothing where nobody is asked, else the word to send along with a scan. */
export type Where = (check: PlaceCheck | null) => Promise<{ inRange?: InRange }>

/**
 * To be called before the camera opens: a code is good for half a minute, which a person who reads a dialog needs for reading.
 * `asked`: whether there is anything to compare with.
 */
export async function whereAmI(asked: boolean): Promise<Where> {
  if (!asked) return async () => ({})
  const first = choice() === ''
  const position = canAskPosition() && (await agrees()) ? askPosition() : Promise.resolve(null)
  // The system's own dialog would lie under the camera; later the phone looks while the camera does.
  if (first) await position
  return async (check) => (check === null ? {} : { inRange: inRange(check, await position) })
}

/** What the person answered on this phone, '' before the first time. A no is not asked again until they change it themselves. */
const KEY = 'placeCheck'
type Choice = 'yes' | 'no' | ''
export const choice = (): Choice => Taro.getStorageSync<Choice>(KEY)
export const forgetChoice = (): void => Taro.removeStorageSync(KEY)

async function agrees(): Promise<boolean> {
  const before = choice()
  if (before !== '') return before === 'yes'
  const yes = await confirm(question)
  Taro.setStorageSync(KEY, yes ? 'yes' : 'no')
  return yes
}
