import { windowOf } from './window'

describe('the part of the week', () => {
  it('cuts the day at noon and at six', () => {
    expect([8, 11, 12, 17, 18, 23].map((hour) => windowOf(3, hour))).toEqual([
      'weekdayMorning', 'weekdayMorning', 'weekdayAfternoon', 'weekdayAfternoon', 'weekdayEvening', 'weekdayEvening',
    ])
  })

  it('takes Saturday and Sunday for the weekend', () => {
    expect([0, 1, 2, 3, 4, 5, 6].filter((weekday) => windowOf(weekday, 9) === 'weekendMorning')).toEqual([0, 6])
  })
})
