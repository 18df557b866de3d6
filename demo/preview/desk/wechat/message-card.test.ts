import { messageCard, newest } from './message-card'

const message = (id: string, at: number, change: object = {}) => ({
  id, openid: 'demo-qin-yongfu', templateId: 'tpl-shift', page: 'packages/shifts/detail/index?shiftId=s1', at,
  data: { thing1: { value: '报名成功' }, time2: { value: '2026年11月25日 09:00' } }, ...change,
})

describe('a service message', () => {
  it('has the title of its template and a label for each field', () => {
    expect(messageCard(message('1', 5))).toEqual({
      id: '1', person: 'demo-qin-yongfu', title: '志愿服务提醒', page: 'packages/shifts/detail/index?shiftId=s1', at: 5,
      lines: [{ label: '事项', value: '报名成功' }, { label: '时间', value: '2026年11月25日 09:00' }],
    })
  })

  it('opens the home page where it names none', () => {
    expect(messageCard(message('1', 5, { page: undefined })).page).toBe('pages/home/index')
  })

  it('lies on top of the older ones, and of those of the same moment that came before', () => {
    expect(newest([message('1', 5), message('2', 9), message('3', 9)], 2).map(({ id }) => id)).toEqual(['3', '2'])
  })
})
