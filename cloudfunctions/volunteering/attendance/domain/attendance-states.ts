import type { AttendanceState } from '#contract/attendance'

/**
 * From → action → to. A presence leaves `in` once: with proof at both ends its hours are recorded at once, without it
 * the leader is asked, and a check-out that never came goes to review. Only a second person leads out of `awaiting`
 * and `review`, and nothing leads out of `done` or `refused`: what is wrong then is mended by a new entry.
 */
export type AttendanceAction = 'leaveProved' | 'leave' | 'forget' | 'confirm' | 'refuse' | 'settle'

export const ATTENDANCE_STATES = {
  in: { leaveProved: 'done', leave: 'awaiting', forget: 'review' },
  awaiting: { confirm: 'done', refuse: 'refused' },
  review: { settle: 'done' },
  done: {},
  refused: {},
} as const satisfies Record<AttendanceState, Partial<Record<AttendanceAction, AttendanceState>>>
