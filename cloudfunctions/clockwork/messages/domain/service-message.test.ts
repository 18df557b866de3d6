import { messageData, thing } from './service-message'

describe('the fields of a service message', () => {
  it('leaves twenty characters alone and cuts the twenty-first', () => {
    const twenty = '一二三四五六七八九十一二三四五六七八九十'
    expect(thing(twenty)).toBe(twenty)
    expect(thing(`${twenty}一`)).toBe('一二三四五六七八九十一二三四五六七八九…')
  })

  it('never cuts a character in half', () => {
    const cut = thing('𠮷'.repeat(30))
    expect([...cut]).toHaveLength(20)
    expect(cut).toBe(`${'𠮷'.repeat(19)}…`)
  })

  it('takes line breaks for gaps', () => {
    expect(thing(' 停水通知\n\n明天 8:00\r\n起 ')).toBe('停水通知 明天 8:00 起')
  })

  it('says something where there is nothing to say', () => {
    expect(thing(' \n ')).toBe('无')
  })

  it('fills the three fields of our templates', () => {
    expect(messageData({ title: '报名成功', body: '朝阳里巡逻', time: '2026年11月23日 14:00' })).toEqual({
      thing1: { value: '报名成功' },
      time2: { value: '2026年11月23日 14:00' },
      thing3: { value: '朝阳里巡逻' },
    })
  })
})
