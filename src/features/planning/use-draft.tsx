import { useState } from 'react'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import type { CallFailed } from '@/lib/cloud/failure'
import { leave } from '@/lib/navigation'
import type { ShiftDraft } from './draft'
import { gapsIn, problemOf, type Problems, summaryOf } from './problems'

/** What every form about a shift needs: the draft, what is wrong with it, and how both change. */
export function useDraft(initial: ShiftDraft | (() => ShiftDraft)) {
  const [draft, setDraft] = useState(initial)
  const [problems, setProblems] = useState<Problems>({})
  const change = (part: Partial<ShiftDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setProblems({})
  }
  /** Marks what is missing; false when something is. */
  const isComplete = (): boolean => {
    const gaps = gapsIn(draft)
    setProblems(gaps)
    return Object.keys(gaps).length === 0
  }
  const onFailed = (sentence: string, error: CallFailed) => {
    setProblems(problemOf(sentence, error))
    // The catalogue may know of a danger that the form did not: then there must be a place for the number.
    if (error.reason === 'insuranceNeeded') setDraft((now) => ({ ...now, hazard: true }))
  }
  return { part: { draft, problems, change }, isComplete, onFailed }
}

/** Above the button, because what is wrong may lie far above it. */
export function ProblemsNotice({ problems }: { problems: Problems }) {
  const summary = summaryOf(problems)
  if (summary === null) return null
  return (
    <Notice tone="red" id="publish-problems">
      {summary}
    </Notice>
  )
}

/** A published shift was changed: says how many were, and goes back. */
export function leaveChanged({ shiftIds }: { shiftIds: readonly string[] }): void {
  toast(shiftIds.length > 1 ? `改好了 ${shiftIds.length} 场` : '改好了')
  void leave()
}
