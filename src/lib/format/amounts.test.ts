import { grouped, speakChange, speakMinutes, speakPoints, speakTenths } from './amounts'

describe('amounts for people', () => {
  it('speaks of minutes in hours and minutes', () => {
    expect([0, 45, 60, 140].map(speakMinutes)).toEqual(['0分钟', '45分钟', '1小时', '2小时20分'])
  })

  it('groups thousands', () => {
    expect([7, 999, 1240, 1234567].map(grouped)).toEqual(['7', '999', '1,240', '1,234,567'])
    expect(speakPoints(1240)).toBe('1,240分')
  })

  it('gives a change its sign', () => {
    expect([20, -1500, 0].map(speakChange)).toEqual(['+20分', '−1,500分', '+0分'])
  })

  it('speaks of tenths as a factor', () => {
    expect([10, 15].map(speakTenths)).toEqual(['1倍', '1.5倍'])
  })
})
