import { Id } from '#contract/values'
import * as v from 'valibot'
import { compoundId, entranceId, hashOf, householdId, rewardId, teamId } from './ids'

describe('ids from names', () => {
  it('keeps the numbers that people know', () => {
    expect(entranceId(3, '2门')).toBe('B3-2')
    expect(entranceId(3, '02单元')).toBe('B3-2')
    expect(householdId(entranceId(12, '1门'), '301')).toBe('B12-1-301')
  })

  it('fits the contract whatever the name', () => {
    const ids = [entranceId(1, '东门'), entranceId(1, '1门2梯'), compoundId('气象台路49–65号'), teamId('京剧队'), rewardId('c', '商家', '大米2.5公斤')]
    expect(ids.filter((id) => !v.is(Id, id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps apart what a careless reader would confuse', () => {
    const names = ['新河里', '新兴里', '新中里', '朝阳里', 'ab', 'ba', '', ' ']
    expect(new Set(names.map(hashOf)).size).toBe(names.length)
    expect(rewardId('a', 'b', 'c')).not.toBe(rewardId('a', 'c', 'b'))
  })

  it('never changes: stored records refer to it', () => {
    expect(teamId('朝阳里队')).toMatchInlineSnapshot(`"t046y7la16ey4vp"`)
  })
})
