import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { post } from '../bench/post'
import { startCloudProcess } from '../support/cloud-process'
import { peopleIn } from './world'

/** Resident memory of a process in bytes: its own, and pages of files that it has mapped, which the system can take back at any time. */
export interface Resident {
  process: string
  own: number
  mapped: number
}

/** Only Linux tells the two apart. */
export const canTell = (): boolean => existsSync('/proc/self/status')

export async function measureMemory(folder: string, entries: number, reads: number): Promise<Resident[]> {
  const cloud = await startCloudProcess('tests/bench-cloud/server.ts', ['--data', folder])
  const agent = new http.Agent({ keepAlive: true })
  const call = async (event: object) => (await post<{ result: number }>(`${cloud.url}/functions/deeds`, event, { agent })).result
  try {
    const pid = Number(await (await fetch(`${cloud.url}/bench/pid`)).text())
    const opened = residentOf('the cloud, just opened', pid)
    const instance = residentOf('an instance that has served one call', await call({ deed: 'pid' }))
    for (let n = 0; n < reads; n += 1) await call({ deed: 'find', person: `p${Math.floor(Math.random() * peopleIn(entries))}` })
    return [opened, residentOf(`the cloud, after ${reads} finds`, pid), instance, residentOf(`that instance, after ${reads} finds`, await call({ deed: 'pid' }))]
  } finally {
    agent.destroy()
    await cloud.stop()
  }
}

function residentOf(process: string, pid: number): Resident {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024
  return { process, own: bytes('RssAnon'), mapped: bytes('RssFile') + bytes('RssShmem') }
}
