import type { TypedState } from '#contract/hours'

/**
 * Minutes that somebody typed, on their way to the book: from → action → to. Nothing is an hour entry before `final`, and
 * only the clockwork leads there, when nobody has objected for as long as the publicity lasts.
 */
export type TypedAction = 'verify' | 'refuse' | 'object' | 'dismiss' | 'uphold' | 'record' | 'overflow'

export const TYPED_STATES = {
  typed: { verify: 'publicity', refuse: 'refused' },
  publicity: { object: 'objected', record: 'final', overflow: 'refused' },
  objected: { dismiss: 'publicity', uphold: 'refused' },
  final: {},
  refused: {},
} as const satisfies Record<TypedState, Partial<Record<TypedAction, TypedState>>>

export function after(state: TypedState, action: TypedAction): TypedState | null {
  const actions: Partial<Record<TypedAction, TypedState>> = TYPED_STATES[state]
  return actions[action] ?? null
}
