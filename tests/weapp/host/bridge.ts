import type vm from 'node:vm'
import { runInContext } from 'node:vm'

/** Copies a value into a realm as JSON: what crosses between WeChat's logic and view layers crosses as text. */
export type Bridge = <T>(value: T) => T

export function bridgeInto(context: vm.Context): Bridge {
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown
  return <T>(value: T): T => {
    const text = JSON.stringify(value) as string | undefined
    return (text === undefined ? undefined : parse(text)) as T
  }
}
