import type { Point } from './domain/score-candidate'

/** Why somebody is asked, in words that they and the staff can read. */

export interface Moment {
  /** 0 is Sunday. */
  weekday: number
  hour: number
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR = { entrance: '住在同一楼门', building: '住在同一栋楼', compound: '住在同一小区' } as const

/** 周六下午 */
const momentWords = ({ weekday, hour }: Moment) => `${WEEKDAYS[weekday]}${hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'}`

export function reasonWords(point: Point, moment: Moment): string {
  switch (point.kind) {
    case 'skill':
      return `会${point.skill}`
    case 'near':
      return NEAR[point.nearness]
    case 'free':
      return `${momentWords(moment)}有空`
    case 'rested':
      return point.minutes === 0 ? '最近 30 天还没有服务过' : `最近 30 天只服务了 ${timeWords(point.minutes)}`
  }
}

const timeWords = (minutes: number) => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : ''].filter((part) => part !== '').join(' ')
}
