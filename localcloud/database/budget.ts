/** Bounds what one call may take into memory: each text that is taken is paid for, and who has nothing left is told what to do. */
import { MAX_ANSWER_BYTES, MAX_COMPUTE_INPUT_BYTES, MAX_SORT_BYTES } from '../limits'
import { requestFailed } from './failures'

export type Budget = (bytes: number) => void

export const unbounded: Budget = () => undefined

function budgetOf(most: number, refusal: string): Budget {
  let left = most
  return (bytes) => {
    left -= bytes
    if (left < 0) throw requestFailed(refusal)
  }
}

export const answerBudget = (): Budget => budgetOf(MAX_ANSWER_BYTES, `the answer has more than ${MAX_ANSWER_BYTES} bytes: ask for fewer documents or fields`)

/** MongoDB's words. */
export const sortBudget = (): Budget => budgetOf(MAX_SORT_BYTES, `Sort exceeded memory limit of ${MAX_SORT_BYTES} bytes: add an index, or specify a smaller limit`)

export const computeBudget = (): Budget =>
  budgetOf(MAX_COMPUTE_INPUT_BYTES, `an aggregate or a query with a regular expression looks at no more than ${MAX_COMPUTE_INPUT_BYTES} bytes of documents: match an indexed field first`)
