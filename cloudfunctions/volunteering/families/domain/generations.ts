import type { Relation } from '#contract/families'

/**
 * Everybody enters a family once, by one invitation, and is placed by it: so many generations from whoever invited them. A
 * family is thus a tree of words that were believed on both sides, and cannot contradict itself. The numbers mean nothing
 * but their distance from each other.
 */
const STEP: Record<Relation, number> = { grandparent: -2, parent: -1, spouse: 0, sibling: 0, child: 1, grandchild: 2 }

export const generationFrom = (inviter: number, relation: Relation): number => inviter + STEP[relation]

/** One row per generation that has somebody, oldest first; `nth` is counted from the oldest. */
export function inRows<T extends { generation: number }>(people: readonly T[]): { nth: number; people: T[] }[] {
  const numbers = [...new Set(people.map(({ generation }) => generation))].sort((a, b) => a - b)
  const [oldest = 0] = numbers
  return numbers.map((number) => ({ nth: number - oldest + 1, people: people.filter(({ generation }) => generation === number) }))
}

const FOUR = 4

/** 四代同堂: four generations in a row, a volunteer in each of them. A gap is no generation. */
export function hasFourGenerations(people: readonly { generation: number; isVolunteer: boolean }[]): boolean {
  const serving = new Set(people.filter(({ isVolunteer }) => isVolunteer).map(({ generation }) => generation))
  return [...serving].some((first) => Array.from({ length: FOUR }, (_, step) => first + step).every((generation) => serving.has(generation)))
}
