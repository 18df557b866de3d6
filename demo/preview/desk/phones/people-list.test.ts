import type { Person } from '../types'
import { grouped } from './people-list'

const person = (name: string, group: Person['group'], who: string): Person => ({ key: `demo-${name}`, name, group, who, elderMode: false, volunteers: false })
const people = [person('李桂兰', '居民', '客厅的灯坏了'), person('秦永福', '志愿者', '电工'), person('王建生', '队长', '会电工的队长'), person('石玉兰', '志愿者', '楼门院长')]

const names = (wanted: string) => grouped(people, wanted).map(({ group, people: members }) => [group, ...members.map(({ name }) => name)])

describe('the list of people', () => {
  it('stands by group, in the order of the cast', () => {
    expect(names('')).toEqual([['居民', '李桂兰'], ['志愿者', '秦永福', '石玉兰'], ['队长', '王建生']])
  })

  it('is searched by name, group and sentence, every word of it', () => {
    expect(names('兰')).toEqual([['居民', '李桂兰'], ['志愿者', '石玉兰']])
    expect(names(' 电工 队长 ')).toEqual([['队长', '王建生']])
    expect(names('没有这个人')).toEqual([])
  })
})
