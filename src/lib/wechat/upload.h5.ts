import type { Uploaded } from './upload'

export async function uploadPicture(folder: string): Promise<Uploaded | null> {
  const file = await choose()
  if (file === null) return null
  const cloudPath = `${folder}/${Date.now()}-${Math.random().toString(36).slice(2, 10)}.jpg`
  const response = await fetch(`/_wechat/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  })
  if (!response.ok) throw new Error(`upload: status ${response.status}`)
  const { fileID } = (await response.json()) as { fileID: string }
  return { src: URL.createObjectURL(file), fileId: fileID }
}

function choose(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

export const pictureOf = (fileId: string): string => `/_wechat/file?fileID=${encodeURIComponent(fileId)}`
