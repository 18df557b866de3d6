import Taro from '@tarojs/taro'
import { answerCalls, callsOf, type Fate, forgetCalls } from '@/testing/cloud'
import { queueStore } from './queue'

afterEach(() => {
  forgetCalls()
  queueStore.current().forEach(({ requestId }) => queueStore.forget(requestId))
})

const checkIn = (shiftId: string) => queueStore.add('attendance.checkIn', { proof: { kind: 'poster', shiftId } })
const fated = (...fates: Fate[]) => answerCalls({ 'attendance.checkIn': () => fates.shift() ?? { data: {} } })
const sent = () => callsOf('attendance.checkIn')

describe('the queue on the phone', () => {
  it('is stored, so that it survives the phone being switched off', () => {
    checkIn('s1')
    expect(Taro.getStorageSync('queue')).toEqual(queueStore.current())
    expect(Taro.getStorageSync('queue')).toHaveLength(1)
  })

  it('delivers oldest first and forgets what was delivered', async () => {
    fated()
    checkIn('s1')
    checkIn('s2')
    expect(await queueStore.flush()).toBe(2)
    expect(sent().map(({ input }) => input)).toEqual([{ proof: { kind: 'poster', shiftId: 's1' } }, { proof: { kind: 'poster', shiftId: 's2' } }])
    expect(queueStore.current()).toEqual([])
  })

  it('stops at a lost call and later sends it under the same id', async () => {
    fated('lost')
    checkIn('s1')
    checkIn('s2')
    expect(await queueStore.flush()).toBe(0)
    expect(sent()).toHaveLength(1)
    expect(await queueStore.flush()).toBe(2)
    expect(sent()[1]?.requestId).toBe(sent()[0]?.requestId)
  })

  it('keeps a refusal for its owner and goes on with the next', async () => {
    fated({ error: { code: 'PRECONDITION_FAILED', reason: 'codeStale' } })
    checkIn('s1')
    checkIn('s2')
    expect(await queueStore.flush()).toBe(1)
    expect(queueStore.current()).toMatchObject([{ state: 'refused', reason: 'codeStale', input: { proof: { shiftId: 's1' } } }])
    await queueStore.flush()
    expect(sent()).toHaveLength(2)
  })

  it('is not sent twice when two occasions come at once', async () => {
    fated()
    checkIn('s1')
    await Promise.all([queueStore.flush(), queueStore.flush()])
    expect(sent()).toHaveLength(1)
  })
})
