import type { ReactNode } from 'react'
import { Button } from './button'
import type { IconName } from './icon'
import { Notice } from './notice'
import { Failed, Loading } from './states'

/** What a question to the back end may be doing; `useQueryOf` answers in this shape. */
export interface Loadable<T> {
  /** The last answer, even if a newer attempt failed. */
  data: T | undefined
  /** Why the last attempt failed, for people; null when it did not. */
  sentence: string | null
  /** The last attempt did not come through at all. */
  unreached: boolean
  /** When `data` was true, in words; shown with it after a failure. */
  asOf: string | null
  retry: () => unknown
}

export interface ListStatesProps<T> {
  of: Loadable<T>
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  loading?: ReactNode
  children: (data: T) => ReactNode
}

/** Shows one of loading, failed, empty and ready. After a failure the last answer stays, with its date. */
export function ListStates<T>({ of, isEmpty, empty, loading, children }: ListStatesProps<T>) {
  if (of.data === undefined) {
    return of.sentence === null ? <>{loading ?? <Loading />}</> : <Failed sentence={of.sentence} icon={markOf(of)} onRetry={of.retry} />
  }
  const nothing = isEmpty?.(of.data) === true
  return (
    <>
      {of.sentence !== null && <Stale of={of} />}
      {nothing ? empty : children(of.data)}
    </>
  )
}

function Stale({ of }: { of: Loadable<unknown> }) {
  const retry = (
    <Button kind="default" small icon="refresh" onTap={async () => of.retry()}>
      再试一次
    </Button>
  )
  return (
    <Notice tone="amber" icon={markOf(of)} action={retry}>
      {of.sentence}
      {of.asOf !== null && ` 下面是${of.asOf}的内容。`}
    </Notice>
  )
}

const markOf = ({ unreached }: Loadable<unknown>): IconName => (unreached ? 'offline' : 'info')
