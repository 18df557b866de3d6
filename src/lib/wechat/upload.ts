import Taro from '@tarojs/taro'

/** A picture that was chosen on this phone: where an Image finds it now, and its lasting name in cloud storage. */
export interface Uploaded {
  src: string
  fileId: string
}

/** Lets a person choose one picture, made smaller, and stores it under `folder`. Null when they went back. */
export async function uploadPicture(folder: string): Promise<Uploaded | null> {
  const src = await choose()
  if (src === null) return null
  const cloudPath = `${folder}/${Date.now()}-${Math.random().toString(36).slice(2, 10)}.jpg`
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: src })
  return { src, fileId: fileID }
}

async function choose(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles[0]?.tempFilePath ?? null
  } catch {
    return null
  }
}

/** An address at which an Image shows a stored file. WeChat's image component understands the file id itself. */
export const pictureOf = (fileId: string): string => fileId
