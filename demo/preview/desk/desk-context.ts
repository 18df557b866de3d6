import { createContext, useContext } from 'react'
import type { Person, Phone, Side } from './types'

/** What many parts of the desk need: who everybody is, whose phones these are, and how to put a page on one. */
export interface DeskTools {
  people: readonly Person[]
  phones: Record<Side, Phone>
  owners: Record<Side, Person>
  nameOf: (person: string) => string
  /** Which phone somebody is on, or null. */
  sideOf: (person: string) => Side | null
  /** Puts somebody on a phone, with a page opened. */
  show: (side: Side, person: string, page: string) => void
}

export const DeskContext = createContext<DeskTools | null>(null)

export function useDesk(): DeskTools {
  const tools = useContext(DeskContext)
  if (tools === null) throw new Error('outside of the desk')
  return tools
}
