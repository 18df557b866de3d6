/**
 * The fields of a service message as WeChat takes them (subscribeMessage.send, developers.weixin.qq.com): a `thing` has at
 * most 20 characters, is never empty and has no line break; one character too many and the whole message is refused.
 */
export interface MessageWords {
  title: string
  body: string
  /** Already written as 2026年11月23日 14:00. */
  time: string
}

const THING = 20

export const messageData = ({ title, body, time }: MessageWords) => ({
  thing1: { value: thing(title) },
  time2: { value: time },
  thing3: { value: thing(body) },
})

/** Cut by code points: half a character is a box with a question mark. */
export function thing(text: string): string {
  const points = [...text.replace(/\s+/g, ' ').trim()]
  if (points.length === 0) return '无'
  return points.length <= THING ? points.join('') : `${points.slice(0, THING - 1).join('')}…`
}
