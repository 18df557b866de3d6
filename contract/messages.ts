import * as v from 'valibot'
import { command, query } from './procedure'

/** The in-app inbox, which always receives, and the credits that allow one WeChat service message each. */

export const TEMPLATES = ['shift', 'need', 'notice', 'order'] as const
export type Template = (typeof TEMPLATES)[number]

export interface InboxItem {
  itemId: string
  kind: Template
  title: string
  body: string
  /** Where a tap leads, as a path with query. */
  page: string
  at: number
  openedAt: number | null
  /** What became of the WeChat service message; `later`: it waits for the person's quiet hours to end. */
  push: 'none' | 'later' | 'sending' | 'sent' | 'refused'
}

export const messages = {
  'inbox.list': query({}).returns<{ items: InboxItem[]; unread: number; credits: Record<Template, number> }>(),
  'inbox.open': command({ itemId: v.pipe(v.string(), v.maxLength(200)) }).returns<{ itemId: string; openedAt: number }>(),
  /** One accept in WeChat's dialog is one service message later. */
  'credit.record': command({ templates: v.pipe(v.array(v.picklist(TEMPLATES)), v.minLength(1), v.maxLength(4)) }).returns<{
    credits: Record<Template, number>
  }>(),
  /** Asks for waiting messages to be sent now; the one-minute timer is the guarantee. */
  'outbox.nudge': query({}).returns<{ sent: number }>(),
  'system.doctor': query({}).returns<{ checks: { name: string; ok: boolean; detail: string }[] }>(),
}
