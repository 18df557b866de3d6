import { useCallback, useEffect, useRef, useState } from 'react'
import type { ServiceMessage } from '../../../../localcloud'
import { json } from '../ask'
import { useEvery } from '../parts/use-every'
import { messageCard, newest, type MessageCard } from './message-card'

const MOST_SHOWN = 12
/** How long a message hangs over the top of a phone. */
const HANGS = 8000

export interface Messages {
  cards: readonly MessageCard[]
  /** What has just arrived and still hangs over the phone. */
  arrived: readonly MessageCard[]
  dismiss: (id: string) => void
}

/** The service messages of the people on the phones. What somebody had before they were first on a phone is not announced. */
export function useMessages(people: readonly string[]): Messages {
  const [all, setAll] = useState<readonly ServiceMessage[]>([])
  const [arrived, setArrived] = useState<readonly MessageCard[]>([])
  const known = useRef(new Map<string, Set<string>>())
  const key = people.join(' ')

  const announce = useCallback((person: string, messages: readonly ServiceMessage[]) => {
    const before = known.current.get(person)
    known.current.set(person, new Set(messages.map(({ id }) => id)))
    const fresh = before === undefined ? [] : messages.filter(({ id }) => !before.has(id)).map(messageCard)
    if (fresh.length === 0) return
    setArrived((hanging) => [...hanging, ...fresh])
    setTimeout(() => setArrived((hanging) => hanging.filter((card) => !fresh.includes(card))), HANGS)
  }, [])

  const look = useCallback(async () => {
    const boxes = await Promise.all(key.split(' ').map(async (person) => {
      const messages = await json<ServiceMessage[]>(`/_cloud/messages?openid=${encodeURIComponent(person)}`)
      if (messages !== null) announce(person, messages)
      return messages
    }))
    // While the server is away nothing is known, and what is shown stays.
    if (!boxes.includes(null)) setAll(boxes.flatMap((messages) => messages ?? []))
  }, [key, announce])

  useEffect(() => void look(), [look])
  useEvery(3000, () => void look())
  // An answer about people who have left the desk meanwhile may still come in.
  const here = all.filter(({ openid }) => people.includes(openid))
  return { cards: newest(here, MOST_SHOWN), arrived, dismiss: (id) => setArrived((hanging) => hanging.filter((card) => card.id !== id)) }
}
