import { useEffect, useState } from 'react'
import type { FromPhone } from './phones/letters'
import { useLetters, type Post } from './phones/use-letters'
import { useReload } from './phones/use-reload'
import { useScan, type Scan } from './scan/use-scan'
import type { Change, Desk } from './state'
import { SIDES, type Side } from './types'

export interface PhoneTalk {
  frames: Post['frames']
  scan: Scan
  /** The page where each phone is now. */
  at: Record<Side, string>
  reload: (side: Side) => void
  reloadBoth: () => void
}

/** What the phones tell and ask, and what becomes of it on the desk. `now` dates what arrives. */
export function usePhoneTalk({ phones }: Desk, make: (what: Change) => void, now: () => number): PhoneTalk {
  const [at, setAt] = useState<Record<Side, string>>({ left: phones.left.page, right: phones.right.page })
  const hear = (side: Side, letter: FromPhone) => {
    heard(side)
    scan.hear(side, letter)
    if (letter.type === 'linban:at') setAt((before) => ({ ...before, [side]: letter.path }))
    if (letter.type === 'linban:poster') make({ kind: 'pin', poster: { title: letter.title, imageBase64: letter.imageBase64 } })
    if (letter.type === 'linban:share') {
      make({ kind: 'forward', card: { title: letter.title, path: letter.path, from: phones[side].person, at: now() } })
    }
  }
  const { frames, send } = useLetters(phones, hear)
  const scan = useScan(send)
  const { reload, heard } = useReload(send, (side) => make({ kind: 'show', side, person: phones[side].person, page: at[side] }))
  const { left, right } = phones
  useEffect(() => scan.forget('left'), [left.opened])
  useEffect(() => scan.forget('right'), [right.opened])
  const reloadOne = (side: Side) => {
    scan.forget(side)
    reload(side)
  }
  return { frames, scan, at, reload: reloadOne, reloadBoth: () => SIDES.forEach(reloadOne) }
}
