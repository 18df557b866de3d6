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

const AT_ONCE = 10

/** Runs all of it, ten at a time; how many end in a second. */
export async function tenAtATime(works: readonly Work[]): Promise<number> {
  const queue = [...works]
  const worker = async () => {
    for (let work = queue.shift(); work; work = queue.shift()) await work()
  }
  const ms = await timed(async () => {
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  })
  return (works.length / ms) * 1000
}

async function timed(work: Work): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
