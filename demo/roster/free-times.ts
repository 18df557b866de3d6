/** When people of the demo are usually free, by what they do with their days. */
import type { Availability } from '#contract/skills'

export const FREE_AFTER_WORK: readonly Availability[] = ['weekdayEvening', 'weekendMorning', 'weekendAfternoon']
export const FREE_BY_DAY: readonly Availability[] = ['weekdayMorning', 'weekdayAfternoon', 'weekendMorning']
export const FREE_AT_WEEKENDS: readonly Availability[] = ['weekendMorning', 'weekendAfternoon']
