import type { Template } from '#contract/messages'
import { TEMPLATE_IDS } from '../../demo/door/environment'
import { control, url, type Person } from './client'

/** What WeChat shows on a phone, and how messages come to it. */
export interface Arrived {
  openid: string
  templateId: string
  page?: string
  data: Record<string, { value: string }>
}

const TEMPLATE_ID: Record<Template, string> = {
  shift: TEMPLATE_IDS.TPL_SHIFT,
  need: TEMPLATE_IDS.TPL_NEED,
  notice: TEMPLATE_IDS.TPL_NOTICE,
  order: TEMPLATE_IDS.TPL_ORDER,
}

/** Service messages that arrived on this person's phone, oldest first. */
export async function arrived(who: Person): Promise<Arrived[]> {
  const response = await fetch(`${url()}/_cloud/messages?openid=${who.openid}`)
  return (await response.json()) as Arrived[]
}

/** Accepts in WeChat's dialog and tells the server so, as the front end does. */
export async function accept(who: Person, template: Template): Promise<void> {
  await control('grant', { openid: who.openid, templateId: TEMPLATE_ID[template], count: 1 })
  await who.does('credit.record', { templates: [template] })
}

/** The inbox once the message with this title is in it and no longer on its way: somebody else may be draining just now. */
export async function inboxWith(who: Person, title: string) {
  for (let look = 0; look < 200; look += 1) {
    await who.does('outbox.nudge', {})
    const inbox = await who.does('inbox.list', {})
    const item = inbox.items.find((one) => one.title === title && one.push !== 'sending')
    if (item) return { ...inbox, item }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`${who.name} never got “${title}”`)
}
