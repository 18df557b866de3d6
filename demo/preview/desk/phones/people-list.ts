import type { Person } from '../types'

/** The cast by group, in its own order; with `wanted`, only those whose name, group or sentence has every word of it. */
export function grouped(people: readonly Person[], wanted: string): { group: Person['group']; people: Person[] }[] {
  const words = wanted.trim().split(/\s+/)
  const matching = people.filter(({ name, group, who, key }) => words.every((word) => `${name} ${group} ${who} ${key}`.includes(word)))
  const groups = [...new Set(matching.map(({ group }) => group))]
  return groups.map((group) => ({ group, people: matching.filter((person) => person.group === group) }))
}
