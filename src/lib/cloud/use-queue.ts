import { useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { afterCommand } from './after-command'
import { type Queued, queueStore } from './queue'

/** How often a waiting queue is tried without being told of a network, in ms. */
const EVERY = 15_000

/** What still waits on this phone and what was refused later. */
export const useQueue = (): readonly Queued[] =>
  useSyncExternalStore(queueStore.subscribe, queueStore.current, queueStore.current)

/** Keeps the queue moving; mounted once, at the root of the application. */
export function useQueueSender(): void {
  const client = useQueryClient()
  const waiting = useQueue().some(({ state }) => state === 'waiting')
  useEffect(() => {
    if (!waiting) return
    const flush = () => {
      void queueStore.flush().then((delivered) => {
        if (delivered > 0) afterCommand(client)
      })
    }
    const onNetwork = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) flush()
    }
    flush()
    const timer = setInterval(flush, EVERY)
    Taro.onNetworkStatusChange(onNetwork)
    return () => {
      clearInterval(timer)
      Taro.offNetworkStatusChange(onNetwork)
    }
  }, [waiting, client])
}
