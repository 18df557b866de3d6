import type { CommandRecord } from '../../kit/commands'
import { DAY } from '../../kit/clock'
import { logTrouble } from '../../kit/log'
import { newId } from '../../kit/seal'
import { withLease } from './lease'
import { giveUp, markSent, unsafeWaiting } from './repository'
import { OutOfTime, sendMessage } from './send-message'

/**
 * Sends what commands left in the outbox, oldest first. One drainer runs at a time; a command is done when every one of
 * its messages is. The client nudges the drain after each command, the minute timer is the guarantee.
 */
const BATCH = 50
/** Less than the lease lasts, and less than the function may run. */
const BUDGET_MS = 12_000

/** How many inboxes were reached. Zero when somebody else is draining. */
export const drainOutbox = (now: number): Promise<number> => withLease('outbox', newId(), now, 0, () => drain(now))

async function drain(startedAt: number): Promise<number> {
  const isOver = () => Date.now() - startedAt >= BUDGET_MS
  let sent = 0
  // Commands that failed stay waiting: moving on by time keeps the drain from meeting them again and again.
  for (let after = 0; !isOver(); ) {
    const waiting = await unsafeWaiting(after, BATCH)
    for (const command of waiting) {
      if (isOver()) return sent
      sent += await sendAll(command, startedAt, isOver)
    }
    const last = waiting.at(-1)
    if (!last || waiting.length < BATCH) return sent
    after = last.at + 1
  }
  return sent
}

async function sendAll(command: CommandRecord, now: number, isOver: () => boolean): Promise<number> {
  let reached = 0
  try {
    for (const [index, message] of command.messages.entries()) reached += await sendMessage(message, { command, index, isOver, now })
    await markSent(command._id)
  } catch (error) {
    if (!(error instanceof OutOfTime)) {
      logTrouble(`outbox of ${command.name}`, error)
      if (now - command.at > DAY) await giveUp(command._id)
    }
  }
  return reached
}
