/**
 * What a volunteer can do and when. Skill words are data, not labels: they are stored, matched, printed and imported
 * exactly as they stand here, so a word that is in use must never be re-spelt, only followed by a new one.
 * Availability is a code, because matching computes with it; people see its label.
 * A day is cut at 12:00 and 18:00 (UTC+8); "weekday" and "weekend" follow the calendar week, not public holidays.
 */
export const SKILLS = [
  '维修电工', '水暖维修', '家电维修', '锁具维修', '理发',
  '书画辅导', '国学讲解', '课业辅导', '科普宣讲', '展馆讲解',
  '法律咨询', '矛盾调解', '财税咨询', '就业指导',
  '医护', '急救', '心理疏导',
  '智能手机教学', '太极拳教学', '体育指导', '文艺表演', '京剧',
  '巡逻值守', '环境清扫', '接送陪同', '助餐跑腿', '儿童看护', '养花养宠',
  '摄影记录', '手工制作', '外语翻译',
] as const

export type Skill = (typeof SKILLS)[number]

export const AVAILABILITY = [
  'weekdayMorning', 'weekdayAfternoon', 'weekdayEvening', 'weekendMorning', 'weekendAfternoon', 'weekendEvening',
] as const

export type Availability = (typeof AVAILABILITY)[number]

export const AVAILABILITY_LABEL = {
  weekdayMorning: '工作日上午',
  weekdayAfternoon: '工作日下午',
  weekdayEvening: '工作日晚上',
  weekendMorning: '周末上午',
  weekendAfternoon: '周末下午',
  weekendEvening: '周末晚上',
} as const satisfies Record<Availability, string>
