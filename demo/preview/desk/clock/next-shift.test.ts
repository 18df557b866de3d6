import type { Ask } from '../ask'
import type { Person } from '../types'
import { nextJump, shiftsOf } from './next-shift'

const shift = (shiftId: string, startsAt: number, endsAt: number) => ({ shiftId, title: shiftId, startsAt, endsAt })

describe('where the clock may jump to', () => {
  const early = shift('early', 100, 200)
  const late = shift('late', 300, 400)

  it('is the start of the next shift', () => {
    expect(nextJump([late, early], 50, null)).toEqual({ at: 100, edge: '开始', title: 'early' })
  })

  it('is the end of the shift that is on', () => {
    expect(nextJump([late, early], 100, null)).toEqual({ at: 200, edge: '结束', title: 'early' })
  })

  it('is nowhere when every shift is over', () => {
    expect(nextJump([early], 200, null)).toBeNull()
  })

  it('follows the shift of the guide before any other', () => {
    expect(nextJump([early, late], 50, 'late')).toEqual({ at: 300, edge: '开始', title: 'late' })
    expect(nextJump([early, late], 150, 'gone')).toEqual({ at: 200, edge: '结束', title: 'early' })
  })
})

describe('whose shifts count', () => {
  const person = (key: string, group: Person['group'], volunteers: boolean): Person => ({ key, name: key, group, who: '', elderMode: false, volunteers })
  const resident = person('li', '居民', false)
  const worker = person('he', '居委会', false)
  const volunteer = person('qin', '志愿者', true)
  const asking = (mine: string) => {
    const asked: string[] = []
    const ask = ((who: string, name: string) => {
      asked.push(`${who} ${name}`)
      return Promise.resolve({ shifts: [{ ...shift(`${who} ${name}`, 1, 2), mine: { state: mine } }] })
    }) as Ask
    return { ask, asked }
  }

  it('are those where somebody is expected', async () => {
    const { ask, asked } = asking('confirmed')
    expect((await shiftsOf(ask, [worker, volunteer])).map(({ shiftId }) => shiftId)).toEqual(['qin shift.mine'])
    expect(asked).toEqual(['qin shift.mine'])
  })

  it('are those that somebody leads, when nobody is expected anywhere', async () => {
    const { ask } = asking('waiting')
    const found = await shiftsOf(ask, [worker, volunteer])
    expect(found.map(({ shiftId }) => shiftId)).toEqual(['he shift.led', 'qin shift.led'])
  })

  it('are asked of nobody who may not ask', async () => {
    const { ask, asked } = asking('none')
    await shiftsOf(ask, [resident])
    expect(asked).toEqual([])
  })
})
