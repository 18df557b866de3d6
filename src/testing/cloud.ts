import Taro from '@tarojs/taro'
import type { Envelope, ErrorBody, Reply } from '#contract/envelope'
import type { Name, Output } from '#contract/index'

/** What one call meets: an answer, a refusal, or a lost network. */
export type Fate = { data: unknown } | { error: ErrorBody } | 'lost'
type Answers = { [N in Name]?: Output<N> | ((envelope: Envelope) => Fate) }

const callFunction = jest.fn<Promise<{ result: Reply }>, [{ name: string; data: Envelope }]>()
Object.assign(Taro, { cloud: { callFunction } })

/** Answers calls by procedure; a procedure that is not named meets a lost network. */
export function answerCalls(answers: Answers): void {
  callFunction.mockImplementation(async ({ data: envelope }) => {
    const answer: unknown = answers[envelope.name as Name]
    const fate = typeof answer === 'function' ? (answer as (envelope: Envelope) => Fate)(envelope) : answer === undefined ? 'lost' : { data: answer }
    if (fate === 'lost') throw Object.assign(new Error('request:fail'), { errCode: -1 })
    return { result: 'error' in fate ? { ok: false, error: fate.error, traceId: 't' } : { ok: true, data: fate.data } }
  })
}

/** Every call of one procedure so far, in order. */
export const callsOf = (name: Name): Envelope[] => callFunction.mock.calls.map(([{ data }]) => data).filter((envelope) => envelope.name === name)

export function forgetCalls(): void {
  callFunction.mockReset()
}
