/** What volunteers say they can do, in the community's own words; the words are the values. */
export const SKILLS = [
  '维修电工',
  '水暖维修',
  '理发',
  '书画辅导',
  '法律咨询',
  '矛盾调解',
  '医护',
  '心理疏导',
  '智能手机教学',
  '课业辅导',
  '太极拳教学',
  '文艺表演',
  '巡逻值守',
  '环境清扫',
  '接送陪同',
  '助餐跑腿',
  '摄影记录',
  '外语翻译',
] as const
export type Skill = (typeof SKILLS)[number]

/** When somebody is usually free, by half-days. */
export const AVAILABILITY = [
  'weekdayMorning',
  'weekdayAfternoon',
  'weekdayEvening',
  'weekendMorning',
  'weekendAfternoon',
  'weekendEvening',
] as const
export type Availability = (typeof AVAILABILITY)[number]

export const AVAILABILITY_LABEL: Record<Availability, string> = {
  weekdayMorning: '工作日上午',
  weekdayAfternoon: '工作日下午',
  weekdayEvening: '工作日晚上',
  weekendMorning: '周末上午',
  weekendAfternoon: '周末下午',
  weekendEvening: '周末晚上',
}
