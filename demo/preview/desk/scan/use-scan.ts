import { useRef, useState } from 'react'
import type { FromPhone, ToPhone } from '../phones/letters'
import { otherSide, type Poster, type Side } from '../types'
import { pngUri, readCode } from './read-code'
import { asScanned, firstOf } from './scanned-text'

/** How long a phone may take to say which codes are on its screen. A page that is still loading says nothing. */
const PATIENCE = 1500

export interface Scan {
  /** The phone that is held in front of something, and what went wrong when it was tried. */
  open: { side: Side; problem: string | null } | null
  /** Takes what the phones say about scanning. */
  hear: (side: Side, letter: FromPhone) => void
  screen: () => Promise<void>
  poster: (poster: Poster) => Promise<void>
  cancel: () => void
  /** The page that wanted to scan is gone: it is not told anything. */
  forget: (side: Side) => void
}

/** The desk's part in a scan: ask what the phone is held in front of, read the pixels, tell the phone. */
export function useScan(send: (side: Side, letter: ToPhone) => void): Scan {
  const [open, setOpen] = useState<Scan['open']>(null)
  const answer = useRef<{ side: Side; take: (images: readonly string[] | null) => void } | null>(null)

  const finish = (letter: ToPhone) => {
    if (open !== null) send(open.side, letter)
    setOpen(null)
  }
  const found = (text: string | null, problem: string) => {
    if (text !== null) finish({ type: 'linban:scanned', text: asScanned(text) })
    else setOpen((now) => (now === null ? null : { ...now, problem }))
  }
  return {
    open,
    hear: (side, letter) => {
      if (letter.type === 'linban:scan') setOpen({ side, problem: null })
      if (letter.type === 'linban:code' && answer.current?.side === side) answer.current.take(letter.images)
    },
    screen: async () => {
      if (open === null) return
      const side = otherSide(open.side)
      const images = await new Promise<readonly string[] | null>((resolve) => {
        answer.current = { side, take: resolve }
        setTimeout(() => resolve(null), PATIENCE)
        send(side, { type: 'linban:show-code' })
      })
      const text = firstOf(await Promise.all((images ?? []).map(readCode)))
      found(text, images === null ? '对方手机还没有准备好，稍等一下再扫。' : '对方手机屏幕上现在没有码。请TA打开要出示的码，再扫一次。')
    },
    poster: async ({ imageBase64 }) => found(await readCode(pngUri(imageBase64)), '这张海报上的码读不出来，请重新打印。'),
    cancel: () => finish({ type: 'linban:scan-cancelled' }),
    forget: (side) => setOpen((now) => (now?.side === side ? null : now)),
  }
}
