import Taro from '@tarojs/taro'
import { framed, tellDesk } from './desk.h5'
import type { Poster } from './print'

/** In the preview the poster hangs on the wall behind the desk; alone in a browser it is shown. */
export async function printPoster({ title, imageBase64 }: Poster): Promise<void> {
  if (framed()) tellDesk({ type: 'linban:poster', title, imageBase64 })
  else await Taro.previewImage({ urls: [`data:image/png;base64,${imageBase64}`] })
}
