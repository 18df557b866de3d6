import { act, renderHook } from '@testing-library/react'
import { answerCalls, callsOf, type Fate, forgetCalls } from '@/testing/cloud'
import { providers } from '@/testing/render'
import { queueStore } from './queue'
import { type Command, type CommandOptions, useCommand } from './use-command'

const sentences = { notSignedUp: '您没有报名。', alreadyCheckedIn: '已经签到了。', shiftOver: '活动已经结束。' }
const place = { shiftId: 's1', place: { state: 'none' as const }, late: false }
type Cancel = 'shift.cancelSignUp'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  jest.useRealTimers()
  forgetCalls()
  queueStore.current().forEach(({ requestId }) => queueStore.forget(requestId))
})

function open(options: Partial<CommandOptions<Cancel>> = {}) {
  const { result } = renderHook(() => useCommand('shift.cancelSignUp', { sentences, ...options }), { wrapper: providers() })
  return result
}

/** Runs one or several sendings to their end, with the pauses between attempts. */
async function run(form: { current: Command<Cancel> }, ...reasons: string[]) {
  await act(async () => {
    const all = Promise.all(reasons.map((reason) => form.current.run({ shiftId: 's1', reason })))
    await jest.advanceTimersByTimeAsync(10_000)
    await all
  })
}

/** Meets these fates one after another, then answers. */
const fated = (...fates: Fate[]) => answerCalls({ 'shift.cancelSignUp': () => fates.shift() ?? { data: place }, 'outbox.nudge': { sent: 0 } })
const ids = () => callsOf('shift.cancelSignUp').map(({ requestId }) => requestId)

describe('useCommand', () => {
  it('sends a command again under the same id when the network is lost', async () => {
    fated('lost', 'lost')
    const onDone = jest.fn()
    await run(open({ onDone }), '有事')
    expect(ids()).toHaveLength(3)
    expect(new Set(ids()).size).toBe(1)
    expect(onDone).toHaveBeenCalledTimes(1)
  })

  it('keeps the id when a person tries again after all attempts were lost', async () => {
    fated('lost', 'lost', 'lost')
    const form = open()
    await run(form, '有事')
    expect(form.current.sentence).toContain('网络不太好')
    await run(form, '有事')
    expect(ids()).toHaveLength(4)
    expect(new Set(ids()).size).toBe(1)
    expect(form.current.sentence).toBeNull()
  })

  it('sends a double tap once', async () => {
    fated()
    await run(open(), '有事', '有事')
    expect(ids()).toHaveLength(1)
  })

  it('takes other input as another command', async () => {
    fated()
    await run(open(), '有事', '生病')
    expect(new Set(ids()).size).toBe(2)
  })

  it('takes the same wish after a definite answer as another command', async () => {
    fated()
    const form = open()
    await run(form, '有事')
    await run(form, '有事')
    expect(new Set(ids()).size).toBe(2)
  })

  it('says the sentence of the reason and does not send a refused command again', async () => {
    fated({ error: { code: 'PRECONDITION_FAILED', reason: 'shiftOver' } })
    const onFailed = jest.fn()
    const form = open({ onFailed })
    await run(form, '有事')
    expect(ids()).toHaveLength(1)
    expect(form.current.sentence).toBe('活动已经结束。')
    expect(onFailed).toHaveBeenCalledWith('活动已经结束。', expect.anything())
  })

  it('nudges the outbox after a command that happened, and not after a refused one', async () => {
    fated({ error: { code: 'FORBIDDEN' } })
    const form = open()
    await run(form, '有事')
    expect(callsOf('outbox.nudge')).toHaveLength(0)
    await run(form, '有事')
    expect(callsOf('outbox.nudge')).toHaveLength(1)
  })

  it('stores what must not be lost on the phone instead of failing', async () => {
    fated('lost', 'lost', 'lost')
    const onFailed = jest.fn()
    const onQueued = jest.fn()
    await run(open({ onFailed, onQueued, queueAs: (input) => ({ ...input, reason: '离线' }) }), '有事')
    expect(onFailed).not.toHaveBeenCalled()
    expect(onQueued).toHaveBeenCalledTimes(1)
    expect(queueStore.current()).toMatchObject([{ name: 'shift.cancelSignUp', input: { shiftId: 's1', reason: '离线' }, state: 'waiting' }])
  })
})
