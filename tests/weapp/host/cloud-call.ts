import type { CloudCall } from './wx-cloud'

interface FunctionReply {
  readonly result?: unknown
  readonly errCode?: number
  readonly errMsg?: string
}

/** Connects a mini-program to the local cloud as the person `openid`: `wx.cloud.callFunction` becomes
 * `POST <url>/functions/<name>`. @throws Error with `errCode` and `errMsg` as the platform answers them */
export function cloudCall(url: string, openid: string): CloudCall {
  return async ({ name, data }) => {
    const response = await fetch(`${url}/functions/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Demo-Openid': openid },
      body: JSON.stringify(data),
    })
    const reply = (await response.json()) as FunctionReply
    if (reply.errCode === undefined || reply.errCode === 0) return reply.result
    throw Object.assign(new Error(reply.errMsg), { errCode: reply.errCode, errMsg: reply.errMsg })
  }
}
