import { QueryClient } from '@tanstack/react-query'
import { isPassing } from './failure'

/**
 * One memory of answers for the whole application. A mini-program has no `navigator.onLine`, so
 * react-query must not wait for it (`networkMode: 'always'`), and no window that gains focus:
 * `useQueryOf` asks again when its page is shown.
 */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => 600 * 2 ** failures,
      },
    },
  })

export const queryClient = newQueryClient()
