import Taro from '@tarojs/taro'

/** A picture that somebody prints and hangs up. */
export interface Poster {
  title: string
  /** PNG. */
  imageBase64: string
}

/**
 * Shows the picture full-screen, from where a long press saves it or sends it to a computer with a printer:
 * a mini-program cannot print. One file is used over again, because a phone's storage for us is small.
 */
export async function printPoster({ imageBase64 }: Poster): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/poster.png`
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath: path,
      data: imageBase64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  await Taro.previewImage({ urls: [path] })
}
