import Taro from '@tarojs/taro'

/** What was under the camera: any text, or a mini-program code of ours, as the path that it opens. */
export type Scanned = { kind: 'text'; text: string } | { kind: 'page'; path: string }

/**
 * Opens the camera and resolves with what it read, or null when the person went back. Album pictures
 * are refused: a photographed code would be a way to check in from home.
 */
export async function scan(): Promise<Scanned | null> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: true })
    // WeChat fills `path` for a code of this mini-program only.
    return path ? { kind: 'page', path } : { kind: 'text', text: result }
  } catch {
    return null
  }
}
