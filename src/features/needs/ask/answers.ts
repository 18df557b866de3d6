import type { CatalogueItem } from '#contract/needs'
import type { DayPart, Risk } from '#contract/values'

/** What somebody has answered so far. Going back keeps everything. */
export interface Answers {
  item: CatalogueItem | null
  wishOn: string | null
  wishPart: DayPart | 'any' | null
  risks: Risk[]
  note: string
  photos: { src: string; fileId: string }[]
}

export const noAnswers: Answers = { item: null, wishOn: null, wishPart: null, risks: [], note: '', photos: [] }

/** One question a screen, in this order. */
export const questions = ['item', 'day', 'part', 'risks', 'note', 'check'] as const
export type Question = (typeof questions)[number]

export const questionWords: Record<Question, string> = {
  item: '要帮什么忙？',
  day: '哪天方便？',
  part: '什么时候方便？',
  risks: '上门要注意什么？',
  note: '还有什么要说的？',
  check: '看看对不对',
}

/** May the person go on from this question? Only the note may stay empty. */
export function isAnswered(question: Question, answers: Answers): boolean {
  if (question === 'item') return answers.item !== null
  if (question === 'day') return answers.wishOn !== null
  if (question === 'part') return answers.wishPart !== null
  if (question === 'risks') return answers.risks.length > 0
  return true
}
