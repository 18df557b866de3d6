import type { UseCase } from '../../../kit/context'
import { drainOutbox } from '../drain'

export const nudge: UseCase<'outbox.nudge'> = async ({ now }) => ({ sent: await drainOutbox(now) })
