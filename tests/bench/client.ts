import http from 'node:http'
import type { Reply } from '#contract/envelope'
import type { Input, Name } from '#contract/index'
import { newRequestId } from '../support/client'
import { FLOOR_CALL } from './watched-cloud'

/**
 * A client that costs as little as it can: it shares two cores with what it measures. Connections are kept open, as many
 * as calls are made at once.
 */
export class Client {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 10 })

  constructor(private readonly url: string) {}

  /** Throws when the call is refused: a refusal would be measured as if it were the work. */
  async command<N extends Name>(openid: string, name: N, input: Input<N>, communityId: string): Promise<void> {
    const reply = await this.send(openid, { name, input, requestId: newRequestId(), communityId })
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  }

  async floor(): Promise<void> {
    const reply = await this.send('bench', { name: FLOOR_CALL, input: {}, requestId: newRequestId() })
    if (!reply.ok) throw new Error(`floor: ${JSON.stringify(reply.error)}`)
  }

  close(): void {
    this.agent.destroy()
  }

  private send(openid: string, envelope: object): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-demo-openid': openid }
      const request = http.request(`${this.url}/call`, { method: 'POST', headers, agent: this.agent }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as Reply))
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end(JSON.stringify(envelope))
    })
  }
}
