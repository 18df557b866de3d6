import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 32 })
const PATIENCE_MS = 15_000

export interface DoorReply {
  status: number
  text: string
}

/** One message to the database door as the SDK would send it; fetch is turned away there, because browsers use it. */
export function knock(url: string, body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<DoorReply> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/admin`, { method: 'POST', headers, agent, timeout: PATIENCE_MS }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      reply.on('error', reject)
    })
    call.on('timeout', () => call.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)))
    call.on('error', reject)
    call.end(body)
  })
}

/** An action of the database and its answer; throws what it was refused with. */
export async function ask(url: string, action: string, body: object): Promise<unknown> {
  const { text } = await knock(url, JSON.stringify({ action: `database.${action}`, ...body }))
  const answer = JSON.parse(text) as { code?: string; message?: string }
  if (answer.code !== undefined) throw new Error(`${action}: ${answer.code} ${answer.message}`)
  return answer
}

export const hangUp = (): void => agent.destroy()
