import { checkMessageData } from './message-fields'

const accepts = (key: string, value: unknown): boolean => {
  try {
    checkMessageData({ [key]: { value } })
    return true
  } catch {
    return false
  }
}

describe('the value of a message field', () => {
  it.each([
    ['thing1', '二十个字'.repeat(5)],
    ['number3', '12.5'],
    ['number3', 12],
    ['letter1', 'abcXYZ'],
    ['symbol1', '!?'],
    ['character_string2', 'A-17 (3)'],
    ['time4', '15:01'],
    ['time4', '2019年10月1日 15:01'],
    ['time4', '2019年10月1日 15:01~2019年10月1日 16:00'],
    ['date5', '2019年10月1日'],
    ['date5', '2019年10月1日 15:01'],
    ['amount6', '¥12.50'],
    ['amount6', '100元'],
    ['phone_number7', '0571-8888 8888'],
    ['car_number8', '浙A12345Z'],
    ['name9', '欧阳晓明'],
    ['name9', 'Mary Anne Jones'],
    ['phrase1', '已通过'],
    ['enum1', '一次性'],
  ])('%s may be %s', (key, value) => {
    expect(accepts(key, value)).toBe(true)
  })

  it.each([
    ['thing1', '二十个字'.repeat(5) + '多'],
    ['thing1', ''],
    ['thing1', '两\n行'],
    ['thing1', { text: 'x' }],
    ['number3', '十二'],
    ['letter1', '字母'],
    ['symbol1', 'a!'],
    ['character_string2', '编号A17'],
    ['character_string2', 'x'.repeat(33)],
    ['time4', '2019-10-01 15:01'],
    ['time4', '下午三点'],
    ['date5', '2019/10/1'],
    ['amount6', '¥12345678901'],
    ['phone_number7', '1'.repeat(18)],
    ['car_number8', '浙A12345ZZZ'],
    ['name9', '一二三四五六七八九十一'],
    ['name9', 'x'.repeat(21)],
    ['phrase1', '正在审核中呢'],
    ['phrase1', 'ok'],
    ['heading1', '没有这种字段'],
  ])('%s may not be %s', (key, value) => {
    expect(accepts(key, value)).toBe(false)
  })

  it('is counted in characters, so that rare characters are not counted twice', () => {
    expect(accepts('thing1', '𠮷'.repeat(20))).toBe(true)
  })
})
