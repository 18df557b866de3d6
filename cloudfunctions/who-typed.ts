import type { TypistLine } from '#contract/hours'

/**
 * Who typed how much, for everybody to see. Nothing is forbidden by it: one person typing most of a month's minutes, or most
 * of them for one neighbour, is a question that the community may ask.
 */
export interface Typing {
  recorder: { memberNo: string; name: string }
  /** For whom. */
  memberNo: string
  minutes: number
  refused: boolean
}

export function whoTyped(typings: readonly Typing[]): TypistLine[] {
  const byRecorder = new Map<string, Typing[]>()
  for (const typing of typings) byRecorder.set(typing.recorder.memberNo, [...(byRecorder.get(typing.recorder.memberNo) ?? []), typing])
  return [...byRecorder.values()].map(lineOf).sort((a, b) => b.minutes - a.minutes || a.name.localeCompare(b.name, 'zh'))
}

function lineOf(typings: readonly Typing[]): TypistLine {
  const kept = typings.filter(({ refused }) => !refused)
  const ofPerson = new Map<string, number>()
  for (const { memberNo, minutes } of kept) ofPerson.set(memberNo, (ofPerson.get(memberNo) ?? 0) + minutes)
  return {
    name: (typings[0] as Typing).recorder.name,
    entries: typings.length,
    refused: typings.length - kept.length,
    minutes: [...ofPerson.values()].reduce((sum, minutes) => sum + minutes, 0),
    people: ofPerson.size,
    mostForOne: Math.max(0, ...ofPerson.values()),
  }
}
