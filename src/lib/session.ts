import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Output } from '#contract/index'
import { CallFailed } from './cloud/failure'
import { queryKey, type QueryOf, useQueryOf } from './cloud/use-query-of'

export type Me = Output<'member.me'>

export interface Session {
  /** loading; joined: `me` is there; stranger: this WeChat account is bound to nobody yet; failed: see `of`. */
  state: 'loading' | 'joined' | 'stranger' | 'failed'
  me: Me | undefined
  of: QueryOf<Me>
}

/** Who is using this phone. Asked once and shared; the last answer is there at once on the next launch. */
export function useSession(): Session {
  const of = useQueryOf('member.me', {}, { keep: true })
  return { state: stateOf(of), me: isStranger(of) ? undefined : of.data, of }
}

/** Puts an answer that carries the whole MeView (join, display, volunteering) in place of the former one. */
export function useSetMe(): (me: Me) => void {
  const client = useQueryClient()
  return useCallback((me: Me) => void client.setQueryData<Me>(queryKey('member.me', {}), me), [client])
}

const isStranger = (of: QueryOf<Me>): boolean => of.error instanceof CallFailed && of.error.code === 'UNAUTHORIZED'

function stateOf(of: QueryOf<Me>): Session['state'] {
  if (isStranger(of)) return 'stranger'
  if (of.data !== undefined) return 'joined'
  return of.error === null ? 'loading' : 'failed'
}
