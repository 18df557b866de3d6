import { useEffect, useMemo, useReducer } from 'react'
import type { DeskTools } from './desk-context'
import { ACTORS } from './guide/actors'
import { HOME } from './guide/pages'
import { keepDesk, readKeptDesk } from './kept-desk'
import { change, freshDesk, type Change, type Desk } from './state'
import { SIDES, type Person } from './types'

/** The desk's state, kept in the tab, and the tools that its parts share. */
export function useDeskState(people: readonly Person[]): { desk: Desk; make: (what: Change) => void; tools: DeskTools } {
  const [desk, make] = useReducer(change, null, () => readKeptDesk() ?? freshDesk(ACTORS.resident, ACTORS.gridWorker, HOME))
  useEffect(() => keepDesk(desk), [desk])
  const { phones } = desk
  const tools = useMemo<DeskTools>(() => ({
    people,
    phones,
    owners: { left: personOf(people, phones.left.person), right: personOf(people, phones.right.person) },
    nameOf: (person) => personOf(people, person).name,
    sideOf: (person) => SIDES.find((side) => phones[side].person === person) ?? null,
    show: (side, person, page) => make({ kind: 'show', side, person, page }),
  }), [people, phones])
  return { desk, make, tools }
}

/** Somebody of the cast; a tab may remember a person whom a newer cast no longer has. */
const personOf = (people: readonly Person[], key: string): Person =>
  people.find((person) => person.key === key) ?? { key, name: key, group: '居民', who: '', elderMode: false, volunteers: false }
