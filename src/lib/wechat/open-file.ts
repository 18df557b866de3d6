import Taro from '@tarojs/taro'

export interface OpenedFile {
  link: string
  type: 'pdf' | 'xlsx'
  /** What a computer calls it when it is saved; a phone keeps its own name. */
  name: string
}

/** Shows a file in WeChat's reader, from whose menu it is saved, sent on or printed. */
export async function openFile({ link, type }: OpenedFile): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: link })
  if (statusCode !== 200) throw new Error(`download: status ${statusCode}`)
  await Taro.openDocument({ filePath: tempFilePath, fileType: type, showMenu: true })
}
