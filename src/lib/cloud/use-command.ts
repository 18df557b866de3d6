import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, Name, Output, QueryName, Reason } from '#contract/index'
import { afterCommand } from './after-command'
import { type CallFailed, UNREACHED } from './failure'
import { queueStore } from './queue'
import { Sending } from './sending'
import { sentenceFor, type Sentences } from './sentences'

export type CommandName = Exclude<Name, QueryName>

export interface CommandOptions<N extends CommandName> {
  /** One sentence for each reason for which this command may be refused. */
  sentences: Sentences<Reason<N>>
  onDone?: (output: Output<N>, input: Input<N>) => void
  onFailed?: (sentence: string, error: CallFailed) => void
  /**
   * For what must not be lost on a bad network (scanning in and out): turns the input into the one
   * that is stored on the phone and sent as soon as there is a network.
   */
  queueAs?: (input: Input<N>) => Input<N>
  onQueued?: (input: Input<N>) => void
}

export interface Command<N extends CommandName> {
  /** Resolves with the output, or null when it failed or was queued; never rejects. */
  run: (input: Input<N>) => Promise<Output<N> | null>
  busy: boolean
  /** Why the last attempt failed, for people. */
  sentence: string | null
  error: CallFailed | null
}

export function useCommand<N extends CommandName>(name: N, options: CommandOptions<N>): Command<N> {
  const client = useQueryClient()
  const [sending] = useState(() => new Sending(name))
  const [state, setState] = useState<{ busy: boolean; error: CallFailed | null }>({ busy: false, error: null })
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const run = useCallback(
    async (input: Input<N>) => {
      setState({ busy: true, error: null })
      try {
        const output = await sending.send(input)
        setState({ busy: false, error: null })
        afterCommand(client)
        latest.current.onDone?.(output, input)
        return output
      } catch (failed) {
        const error = failed as CallFailed
        setState({ busy: false, error })
        settle(name, input, error, latest.current)
        return null
      }
    },
    [client, name, sending],
  )
  const sentence = state.error === null ? null : sentenceFor(state.error, options.sentences)
  return { run, busy: state.busy, sentence, error: state.error }
}

function settle<N extends CommandName>(name: N, input: Input<N>, error: CallFailed, options: CommandOptions<N>): void {
  if (error.code === UNREACHED && options.queueAs !== undefined) {
    queueStore.add(name, options.queueAs(input))
    options.onQueued?.(input)
    return
  }
  options.onFailed?.(sentenceFor(error, options.sentences), error)
}
