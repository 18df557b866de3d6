import { findTyping } from './find-typing'
import { LIMITS } from './limits'

const { days, percent, ofMinutes, minutes: many } = LIMITS.oneTyping
const line = (name: string, minutes: number) => ({ name, minutes })

describe('one person typing much', () => {
  it('is most of the minutes, once there are enough to speak of a share', () => {
    const most = (ofMinutes * percent) / 100
    expect(findTyping([line('王建生', most), line('何文静', ofMinutes - most)])).toEqual([])
    expect(findTyping([line('王建生', most + 1), line('何文静', ofMinutes - most - 1)])).toEqual([
      { kind: 'oneTyping', facts: { name: '王建生', minutes: most + 1, total: ofMinutes, days } },
    ])
    expect(findTyping([line('王建生', ofMinutes - 1)])).toEqual([])
  })
  it('is also more than many, whatever others typed', () => {
    const others = Array.from({ length: 9 }, (_, n) => line(`同事${n}`, many))
    expect(findTyping([line('王建生', many), ...others])).toEqual([])
    expect(findTyping([line('王建生', many + 1), ...others]).map(({ facts }) => facts.name)).toEqual(['王建生'])
  })
})
