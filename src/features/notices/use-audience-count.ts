import { useCallback, useState } from 'react'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { AudienceCount, AudienceInput } from '#contract/notices'
import { countSentences } from './text'

export interface CountOf {
  /** The answer to the present question; an earlier one is never shown for it. */
  counted: AudienceCount | null
  sentence: string | null
  counting: boolean
  ask: (audience: AudienceInput) => void
  /** What was counted is no longer what is meant. */
  forget: () => void
}

const NOBODY: AudienceInput = { kind: 'all' }

/** Counts an audience when asked to. */
export function useAudienceCount(): CountOf {
  const [asked, setAsked] = useState<AudienceInput | null>(null)
  const count = useQueryOf('notice.count', { audience: asked ?? NOBODY }, { enabled: asked !== null, sentences: countSentences })
  const ask = useCallback((audience: AudienceInput) => setAsked({ ...audience }), [])
  const forget = useCallback(() => setAsked(null), [])
  const answered = asked !== null && !count.fetching
  return {
    counted: answered && count.sentence === null ? (count.data ?? null) : null,
    sentence: answered ? count.sentence : null,
    counting: asked !== null && count.fetching,
    ask,
    forget,
  }
}
