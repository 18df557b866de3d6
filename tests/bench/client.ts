import http from 'node:http'
import type { Reply } from '#contract/envelope'
import type { Input, Name } from '#contract/index'
import { newRequestId } from '../support/client'
import { post } from './post'
import { FLOOR_CALL } from './watched-cloud'

/**
 * A client that costs as little as it can: it shares two cores with what it measures. Connections are kept open, as many
 * as calls are made at once.
 */
export class Client {
  private readonly agent: http.Agent

  /** `atOnce`: connections. */
  constructor(private readonly url: string, atOnce = 10) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  }

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
    return post<Reply>(`${this.url}/call`, envelope, { agent: this.agent, headers: { 'x-demo-openid': openid } })
  }
}
