import type { OpenedFile } from './open-file'

const MIME = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

/**
 * The storage forbids its files to run as pages, and a browser's reader of PDF counts as one: so the bytes are fetched, under
 * this page's own address, and handed over as a download.
 */
export async function openFile({ link, type, name }: OpenedFile): Promise<void> {
  const { pathname, search } = new URL(link)
  const response = await fetch(pathname + search)
  if (!response.ok) throw new Error(`download: status ${response.status}`)
  const address = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: MIME[type] }))
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name })
  anchor.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
