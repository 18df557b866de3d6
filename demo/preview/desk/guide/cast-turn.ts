import type { Person } from '../types'
import type { Turn } from './steps'
import type { Trail } from './trail'

/**
 * The turn with a person who can really take it: a shift is led by whoever was chosen and asks whom the matcher found, not
 * whom the guide had in mind. The suggested person stays when they can take it, or nobody of the cast can.
 */
export function castTurn(turn: Turn, trail: Trail, people: readonly Person[]): Turn {
  const names = turn.among?.(trail) ?? []
  const able = names.flatMap((name) => people.filter((person) => person.name === name))
  const chosen = able.find(({ key }) => key === turn.who) ?? able[0]
  return chosen === undefined ? turn : { ...turn, who: chosen.key }
}
