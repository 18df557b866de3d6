/** Five at once: the smallest plan of the platform takes 20 connections and a handful of other people want theirs. */
const AT_ONCE = 5

/** Does the work for each item, a few at a time and in order of starting. The first failure ends it after its group. */
export async function fewAtATime<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) await Promise.all(items.slice(from, from + AT_ONCE).map(work))
}
