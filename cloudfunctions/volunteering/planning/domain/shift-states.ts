/** Where a shift stands. That it is full, running or over is counted from seats and clock and never stored. */
export type ShiftState = 'open' | 'cancelled'
export type ShiftAction = 'change' | 'cancel'

export const SHIFT_STATES = {
  open: { change: 'open', cancel: 'cancelled' },
  cancelled: {},
} as const satisfies Record<ShiftState, Partial<Record<ShiftAction, ShiftState>>>

/** Where the action leads from here, or null when it is not possible. */
export function afterAction(state: ShiftState, action: ShiftAction): ShiftState | null {
  const actions: Partial<Record<ShiftAction, ShiftState>> = SHIFT_STATES[state]
  return actions[action] ?? null
}
