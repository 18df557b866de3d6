import { Client } from './client'
import { gather, round, type Doing } from './crowd'
import { manyAtATime, tenAtATime } from './pace'
import { median } from './statistics'

/** Everybody of a large activity at its door in the same moment: check-ins in a second, against the floor's calls in the same crowd. */
export interface Rush {
  people: number
  rate: number
  floor: number
  /** Median of the rounds' ratios. */
  ofFloor: number
}

const PEOPLE = 200

/** Two hundred people on one shift, all of their phones at once; the rest of their day passes ten at a time. */
export async function measureRush(url: string, rounds: number): Promise<Rush> {
  const crowd = await gather(PEOPLE, PEOPLE)
  const client = new Client(url, PEOPLE)
  const measured: Omit<Rush, 'people'>[] = []
  const doing: Doing = async (name, works) => {
    if (name !== 'attendance.checkIn') return void (await tenAtATime(works))
    const floor = await manyAtATime(works.map(() => () => client.floor()), PEOPLE)
    const rate = await manyAtATime(works, PEOPLE)
    measured.push({ rate, floor, ofFloor: rate / floor })
  }
  try {
    for (let n = 0; n < rounds; n += 1) await round(crowd, client, doing)
  } finally {
    client.close()
  }
  const of = (pick: (rush: Omit<Rush, 'people'>) => number) => median(measured.map(pick))
  return { people: PEOPLE, rate: of(({ rate }) => rate), floor: of(({ floor }) => floor), ofFloor: of(({ ofFloor }) => ofFloor) }
}
