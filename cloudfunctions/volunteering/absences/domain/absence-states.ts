import type { AbsenceState } from '#contract/absences'

/** From → action → to. The person objects once; another person than the recorder upholds or withdraws. That a record has run out is counted from its date and never stored. */
export const ABSENCE_STATES = {
  recorded: { appeal: 'appealed' },
  appealed: { uphold: 'upheld', withdraw: 'withdrawn' },
  upheld: {},
  withdrawn: {},
} as const satisfies Record<AbsenceState, Partial<Record<'appeal' | 'uphold' | 'withdraw', AbsenceState>>>
