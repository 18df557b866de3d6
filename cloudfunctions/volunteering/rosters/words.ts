import { clockText, momentText } from '../../kit/clock'
import type { RosterDoc } from './roster'

export const whenText = ({ startsAt, endsAt }: Pick<RosterDoc, 'startsAt' | 'endsAt'>) => `${momentText(startsAt)}–${clockText(endsAt)}`
export const shiftPage = (shiftId: string) => `packages/shifts/detail/index?shiftId=${shiftId}`
