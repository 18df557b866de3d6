export type Work = () => Promise<void>

/** Runs each pair one after the other, taking turns, so that both meet the same noise. Milliseconds of each. */
export async function inTurns(pairs: readonly (readonly [Work, Work])[]): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (const [first, second] of pairs) {
    times[0].push(await timed(first))
    times[1].push(await timed(second))
  }
  return times
}

/** Runs all of it, so many at a time; how many end in a second. */
export async function manyAtATime(works: readonly Work[], atOnce: number): Promise<number> {
  const queue = [...works]
  const worker = async () => {
    for (let work = queue.shift(); work; work = queue.shift()) await work()
  }
  const ms = await timed(async () => {
    await Promise.all(Array.from({ length: atOnce }, worker))
  })
  return (works.length / ms) * 1000
}

export const tenAtATime = (works: readonly Work[]): Promise<number> => manyAtATime(works, 10)

async function timed(work: Work): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
