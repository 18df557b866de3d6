import type { ServiceMessage } from '../../../../localcloud'

/** A service message as WeChat lays it out: the template's title, then its fields with their labels. */
export interface MessageCard {
  id: string
  person: string
  title: string
  lines: { label: string; value: string }[]
  /** Path with query; the home page where the message names none. */
  page: string
  at: number
}

/** What the templates would be called in the console of the mini-program; see `demo/door/environment.ts` for their ids. */
const TITLES: Record<string, string> = {
  'tpl-shift': '志愿服务提醒', 'tpl-need': '服务进度提醒', 'tpl-notice': '社区通知', 'tpl-order': '积分兑换提醒',
}
/** WeChat shows a label per field, kept with the template; where none is known it follows from the field's kind. */
const LABELS: Record<string, string> = {
  thing1: '事项', thing3: '说明', thing: '内容', time: '时间', date: '时间', phrase: '状态', name: '姓名', number: '数量', amount: '金额', character_string: '编号',
}

export function messageCard({ id, openid, templateId, data, page, at }: ServiceMessage): MessageCard {
  const lines = Object.entries(data).map(([key, { value }]) => ({ label: LABELS[key] ?? LABELS[key.replace(/\d+$/, '')] ?? '内容', value }))
  return { id, person: openid, title: TITLES[templateId] ?? '服务通知', lines, page: page ?? 'pages/home/index', at }
}

/** Newest first, at most `most`. */
export const newest = (messages: readonly ServiceMessage[], most: number): MessageCard[] =>
  [...messages].sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1)).slice(0, most).map(messageCard)
