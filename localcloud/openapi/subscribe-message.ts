import { ApiError } from './api-error'
import type { OpenApiReply, Params } from './codec'
import { checkMessageData } from './message-fields'
import type { Wechat } from './wechat'

/** Message templates that exist, id → names of their fields; undefined where everything is accepted. */
export type Templates = Readonly<Record<string, readonly string[]>> | undefined

/**
 * `subscribeMessage.send`: 40003 bad openid, 40037 unknown template, 41030 bad page, 47003 bad data, 43101 nobody
 * accepted. developers.weixin.qq.com: subscribeMessage.send.
 */
export async function sendSubscribeMessage(wechat: Wechat, templates: Templates, params: Params): Promise<OpenApiReply> {
  const { touser, template_id: templateId, page } = params
  if (typeof touser !== 'string' || touser === '') throw new ApiError(40003, 'invalid openid')
  if (typeof templateId !== 'string' || templateId === '' || (templates && !(templateId in templates))) {
    throw new ApiError(40037, 'invalid template_id')
  }
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/'))) throw new ApiError(41030, 'invalid page')
  const data = checkMessageData(params['data'], templates?.[templateId])
  const sent = await wechat.deliver({ openid: touser, templateId, page, data })
  if (!sent) throw new ApiError(43101, 'user refuse to accept the msg')
  // A bare number of 19 digits, as WeChat sends it: JavaScript mangles it, and nobody should rely on it.
  return { json: `{"errcode":0,"errmsg":"ok","msgid":${sent.id}}` }
}
