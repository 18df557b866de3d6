import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Input, Output, QueryName } from '#contract/index'
import { speakAgo } from '../format/time'
import { usePageVisible } from '../page-visible'
import { call } from './call'
import { CallFailed, UNREACHED } from './failure'
import { keepAnswer, keptAnswer } from './kept-answers'
import { sentenceFor, type Sentences } from './sentences'

export interface QueryOptions {
  /** False until its input is known. */
  enabled?: boolean
  /** Ask again every so many ms while the page is visible. */
  every?: number
  /** Keep the last answer on the phone, to be shown with its date when there is no network. */
  keep?: boolean
  sentences?: Partial<Sentences<string>>
}

/** What a query is doing, in the shape that `ListStates` shows. */
export interface QueryOf<T> {
  data: T | undefined
  /** Why the last attempt failed, for people; null when it did not. */
  sentence: string | null
  /** The last attempt did not come through at all. */
  unreached: boolean
  /** When `data` was true, in words. */
  asOf: string | null
  /** The same by the phone's clock, in epoch ms; 0 before the first answer. */
  receivedAt: number
  error: Error | null
  fetching: boolean
  retry: () => Promise<unknown>
}

export const queryKey = <N extends QueryName>(name: N, input: Input<N>) => [name, input] as const

/** Asks a query of the contract; again when its page is shown again and after every command. */
export function useQueryOf<N extends QueryName>(name: N, input: Input<N>, options: QueryOptions = {}): QueryOf<Output<N>> {
  const visible = usePageVisible()
  const place = `${name}:${JSON.stringify(input)}`
  const kept = () => (options.keep ? keptAnswer<Output<N>>(place) : undefined)
  const query = useQuery<Output<N>>({
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
    enabled: visible && options.enabled !== false,
    refetchInterval: options.every ?? false,
    initialData: () => kept()?.data,
    initialDataUpdatedAt: () => kept()?.at,
  })
  const { data, dataUpdatedAt, error, isFetching, isSuccess } = query
  useEffect(() => {
    if (options.keep && isSuccess && dataUpdatedAt > 0) keepAnswer(place, data, dataUpdatedAt)
  }, [options.keep, place, isSuccess, data, dataUpdatedAt])
  return {
    data,
    sentence: error === null ? null : sentenceFor(error, options.sentences),
    unreached: error instanceof CallFailed && error.code === UNREACHED,
    asOf: dataUpdatedAt > 0 ? speakAgo(dataUpdatedAt) : null,
    receivedAt: dataUpdatedAt,
    error,
    fetching: isFetching,
    retry: () => query.refetch(),
  }
}
