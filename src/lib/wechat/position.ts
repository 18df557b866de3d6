import Taro from '@tarojs/taro'

/** Where this phone is, by WGS 84. It never leaves the phone: whoever asks compares it at once and forgets it. */
export interface Position {
  latitude: number
  longitude: number
  /** In metres: how far it may be out. */
  accuracy: number
}

/** WeChat may take this long to do better than the first guess, and a person to answer the system's dialog. In ms. */
const BETTER_WITHIN = 4000
const PATIENCE = 20_000

/**
 * Whether this build may ask at all. WeChat refuses the upload of a program that calls this interface before the account was
 * allowed to, so it is compiled in only where LINBAN_LOCATION says so (docs/deploy.md).
 */
export const canAskPosition = (): boolean => process.env.LINBAN_LOCATION === 'on'

/** Null when the person did not allow it or the phone does not know. WeChat asks for permission at the first call. */
export async function askPosition(): Promise<Position | null> {
  if (process.env.LINBAN_LOCATION !== 'on') return null
  return new Promise((resolve) => {
    const lost = setTimeout(() => resolve(null), PATIENCE)
    Taro.getLocation({ type: 'wgs84', isHighAccuracy: true, highAccuracyExpireTime: BETTER_WITHIN })
      .then(({ latitude, longitude, accuracy }) => resolve({ latitude, longitude, accuracy }), () => resolve(null))
      .finally(() => clearTimeout(lost))
  })
}
