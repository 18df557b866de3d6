import { awakeBy, isQuiet, lengthOf, nextQuiet, quietUntil, USUAL_QUIET } from './quiet'

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`)
const nap = { from: '12:30', to: '14:00' }

describe('quiet hours', () => {
  it.each([
    [USUAL_QUIET, '24T20:59', false, '24T20:59', '24T20:59'],
    [USUAL_QUIET, '24T21:00', true, '25T07:00', '24T21:00'],
    [USUAL_QUIET, '25T03:00', true, '25T07:00', '24T21:00'],
    [USUAL_QUIET, '25T07:00', false, '25T07:00', '25T07:00'],
    [nap, '24T13:00', true, '24T14:00', '24T12:30'],
    [nap, '24T03:00', false, '24T03:00', '24T03:00'],
  ])('%j at %s: quiet %s, until %s, since %s', (quiet, moment, is, until, by) => {
    expect([isQuiet(at(moment), quiet), quietUntil(at(moment), quiet), awakeBy(at(moment), quiet)]).toEqual([is, at(until), at(by)])
  })

  it('begin again on the same or the next day', () => {
    expect([nextQuiet(at('24T10:00'), USUAL_QUIET), nextQuiet(at('24T22:00'), USUAL_QUIET)]).toEqual([at('24T21:00'), at('25T21:00')])
  })

  it('last ten hours, ninety minutes, or a whole day where both ends are the same', () => {
    expect([USUAL_QUIET, nap, { from: '08:00', to: '08:00' }].map((quiet) => lengthOf(quiet) / 60_000)).toEqual([600, 90, 1440])
  })
})
