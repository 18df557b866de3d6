import type { AbsenceState } from '#contract/absences'

/**
 * From → action → to. The person objects once; another person than the recorder upholds or withdraws. A scan that arrives after the
 * record sets it aside, whatever was said by then. That a record has run out is counted from its date and never stored.
 */
export const ABSENCE_STATES = {
  recorded: { appeal: 'appealed', arrive: 'withdrawn' },
  appealed: { uphold: 'upheld', withdraw: 'withdrawn', arrive: 'withdrawn' },
  upheld: { arrive: 'withdrawn' },
  withdrawn: {},
} as const satisfies Record<AbsenceState, Partial<Record<'appeal' | 'uphold' | 'withdraw' | 'arrive', AbsenceState>>>
