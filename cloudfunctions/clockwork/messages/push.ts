import type { Template } from '#contract/messages'
import { templateTime } from '../../kit/clock'
import { isRefusedByPerson } from '../../kit/errors'
import { logTrouble } from '../../kit/log'
import { openapi } from '../../kit/wechat'
import { memberId } from '../../people'
import { messageData } from './domain/service-message'
import type { InboxDoc } from './inbox'
import { markPush, returnCredit, takeCredit, zeroCredit } from './repository'

/**
 * One accept allows one service message. The credit is taken before sending and the item stands at `sending` meanwhile. A
 * person who refuses (43101) is no failure: WeChat's word zeroes our count. After any other failure the credit is given
 * back; should the message have arrived all the same, the next one earns a 43101 and the count is right again.
 */
export async function push(item: InboxDoc, openid: string, about: number): Promise<void> {
  const owner = memberId(item.communityId, item.memberNo)
  if (!(await takeCredit(owner, item.kind))) {
    await markPush(item._id, 'none')
    return
  }
  await markPush(item._id, await send(item, openid, about, owner))
}

async function send(item: InboxDoc, openid: string, about: number, owner: string): Promise<InboxDoc['push']> {
  try {
    await openapi.subscribeMessage.send({
      touser: openid,
      templateId: templateId(item.kind),
      page: item.page,
      data: messageData({ title: item.title, body: item.body, time: templateTime(about) }),
    })
    return 'sent'
  } catch (error) {
    if (isRefusedByPerson(error)) {
      await zeroCredit(owner, item.kind)
      return 'refused'
    }
    logTrouble(`service message ${item.kind}`, error)
    await returnCredit(owner, item.kind)
    return 'none'
  }
}

/** Undefined where the deployment has no such template: then the inbox is all there is. */
export function templateId(template: Template): string | undefined {
  const { TPL_SHIFT, TPL_NEED, TPL_NOTICE, TPL_ORDER } = process.env
  return { shift: TPL_SHIFT, need: TPL_NEED, notice: TPL_NOTICE, order: TPL_ORDER }[template] || undefined
}
