import http from 'node:http'
import path from 'node:path'
import { inTurns, type Work } from '../bench/pace'
import { post } from '../bench/post'
import { median } from '../bench/statistics'
import { startCloudProcess, type CloudProcess } from '../support/cloud-process'

/** What one call costs in an instance of its own, and in a server that runs the function in its own process. Milliseconds. */
export interface CallCost {
  deed: string
  isolated: number
  inProcess: number
  /** Median of the rounds' ratios. */
  times: number
}

/** Calls of each kind in a round. `nothing` shows what the way to the instance and back costs by itself. */
const DEEDS = [['nothing', 300], ['get', 200], ['transfer', 60]] as const
const ACCOUNTS = { from: 'a', to: 'b' }

export async function measureCalls(folder: string, rounds: number, warmUpRounds: number): Promise<CallCost[]> {
  const cloud = await startCloudProcess('tests/bench-cloud/server.ts', ['--data', path.join(folder, 'calls')])
  const bare = await startCloudProcess('tests/bench-cloud/in-process.ts', [cloud.url])
  const agent = new http.Agent({ keepAlive: true })
  try {
    await post(`${cloud.url}/_cloud/seed`, { accounts: [{ _id: 'a', balance: 100 }, { _id: 'b', balance: 100 }] }, { agent })
    const call = ({ url }: CloudProcess, deed: string): Work => () => callOnce(`${url}/functions/deeds`, { deed, ...ACCOUNTS }, agent)
    const pair = (deed: string) => [call(cloud, deed), call(bare, deed)] as const
    for (let n = 0; n < warmUpRounds; n += 1) await oneRound(pair)
    const measured: CallCost[][] = []
    for (let n = 0; n < rounds; n += 1) measured.push(await oneRound(pair))
    return DEEDS.map(([deed], at) => middle(deed, measured.map((round) => round[at] as CallCost)))
  } finally {
    agent.destroy()
    await bare.kill()
    await cloud.stop()
  }
}

/** A refusal would be measured as if it were the work. */
async function callOnce(url: string, event: object, agent: http.Agent): Promise<void> {
  const reply = await post<object>(url, event, { agent })
  if (!('result' in reply)) throw new Error(`${url}: ${JSON.stringify(reply)}`)
}

async function oneRound(pair: (deed: string) => readonly [Work, Work]): Promise<CallCost[]> {
  const costs: CallCost[] = []
  for (const [deed, calls] of DEEDS) {
    const [isolated, inProcess] = (await inTurns(Array.from({ length: calls }, () => pair(deed)))).map(median) as [number, number]
    costs.push({ deed, isolated, inProcess, times: isolated / inProcess })
  }
  return costs
}

function middle(deed: string, rounds: readonly CallCost[]): CallCost {
  const of = (pick: (cost: CallCost) => number) => median(rounds.map(pick))
  return { deed, isolated: of((cost) => cost.isolated), inProcess: of((cost) => cost.inProcess), times: of((cost) => cost.times) }
}
