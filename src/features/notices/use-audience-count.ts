import { useCallback, useState } from 'react'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { AudienceCount, AudienceInput } from '#contract/notices'
import { countSentences } from './text'

export interface CountOf {
  asked: boolean
  counting: boolean
  /** The answer to the present question; an earlier one is never shown for it. */
  counted: AudienceCount | null
  sentence: string | null
  ask: (audience: AudienceInput) => void
  /** The same audience once more, because the number has changed. */
  again: () => void
  forget: () => void
}

const NOBODY: AudienceInput = { kind: 'all' }

/** Counts an audience when asked to. */
export function useAudienceCount(): CountOf {
  const [audience, setAudience] = useState<AudienceInput | null>(null)
  const asked = audience !== null
  const { data, sentence, fetching, retry } = useQueryOf(
    'notice.count',
    { audience: audience ?? NOBODY },
    { enabled: asked, sentences: countSentences },
  )
  const forget = useCallback(() => setAudience(null), [])
  const answered = asked && !fetching
  return {
    asked,
    counting: asked && fetching,
    counted: answered && sentence === null ? (data ?? null) : null,
    sentence: answered ? sentence : null,
    ask: setAudience,
    again: () => void retry(),
    forget,
  }
}
