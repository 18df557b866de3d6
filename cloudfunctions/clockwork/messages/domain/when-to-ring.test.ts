import { USUAL_QUIET } from '#contract/quiet'
import { whenToRing } from './when-to-ring'

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`)

it.each([
  ['by day at once', '24T20:00', '25T09:00', { ring: 'now' }],
  ['at night in the morning', '24T22:00', '25T09:00', { ring: 'later', at: at('25T07:00') }],
  ['at night never, when it begins before they wake', '24T22:00', '25T06:00', { ring: 'never' }],
  ['at night never, when it begins as they wake', '24T22:00', '25T07:00', { ring: 'never' }],
  ['at night in the morning, when it is about this moment', '24T22:00', '24T22:00', { ring: 'later', at: at('25T07:00') }],
  ['at night in the morning, when it is about something of the past', '24T22:00', '24T18:00', { ring: 'later', at: at('25T07:00') }],
] as const)('rings %s', (_when, now, about, ring) => {
  expect(whenToRing(at(about), USUAL_QUIET, at(now))).toEqual(ring)
})
