import { useEffect, useRef } from 'react'
import { SIDES, type Phone, type Side } from '../types'
import { originOf, personAt, readLetter, type FromPhone, type ToPhone } from './letters'

export interface Post {
  /** Where the phone's frame must put itself. */
  frames: Record<Side, (frame: HTMLIFrameElement | null) => void>
  send: (side: Side, letter: ToPhone) => void
}

/** The post between the desk and its two phones; see `letters.ts` for whom it trusts. */
export function useLetters(phones: Record<Side, Phone>, hear: (side: Side, letter: FromPhone) => void): Post {
  const frames = useRef<Partial<Record<Side, HTMLIFrameElement | null>>>({})
  const now = useRef({ phones, hear })
  useEffect(() => {
    now.current = { phones, hear }
  })
  useEffect(() => {
    const receive = (event: MessageEvent<unknown>) => {
      const side = SIDES.find((one) => event.source !== null && frames.current[one]?.contentWindow === event.source)
      if (side === undefined || personAt(event.origin, location.port) !== now.current.phones[side].person) return
      const letter = readLetter(event.data)
      if (letter !== null) now.current.hear(side, letter)
    }
    window.addEventListener('message', receive)
    return () => window.removeEventListener('message', receive)
  }, [])
  const post = useRef<Post>({
    frames: {
      left: (frame) => { frames.current.left = frame },
      right: (frame) => { frames.current.right = frame },
    },
    send: (side, letter) =>
      frames.current[side]?.contentWindow?.postMessage(letter, originOf(now.current.phones[side].person, location.port)),
  })
  return post.current
}
