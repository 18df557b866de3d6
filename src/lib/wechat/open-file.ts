import Taro from '@tarojs/taro'

/** Shows a PDF in WeChat's reader, from whose menu it is saved, sent on or printed. */
export async function openPdf(link: string): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: link })
  if (statusCode !== 200) throw new Error(`download: status ${statusCode}`)
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}
