import type { Input } from '#contract/index'
import type { AudienceInput } from '#contract/notices'
import { type AudienceDraft, audienceOf, everybody } from './audience'

/** A notice while it is being written. */
export interface Letter {
  title: string
  body: string
  needsAcknowledgement: boolean
  audience: AudienceDraft
}

export const newLetter: Letter = { title: '', body: '', needsAcknowledgement: false, audience: everybody }

/** What has to be done first, as the words of the button that waits for it; null when nothing is missing. */
export function wantingIn({ title, body, audience }: Letter): string | null {
  if (title.trim() === '') return '请先写标题'
  if (body.trim() === '') return '请先写内容'
  return audienceOf(audience) === null ? '请先选发给谁' : null
}

/** `expected`: the number of households that the author has seen. */
export const inputOf = ({ title, body, needsAcknowledgement }: Letter, audience: AudienceInput, expected: number): Input<'notice.publish'> => ({
  title,
  body,
  audience,
  needsAcknowledgement,
  expected,
})
