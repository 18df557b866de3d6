import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useMemo } from 'react'
import './app.scss'
import { DisplayContext, normalDisplay } from './components/display'
import { forgetOldAnswers } from './lib/cloud/kept-answers'
import { queryClient } from './lib/cloud/query-client'
import { openCloud } from './lib/cloud/transport'
import { useQueueSender } from './lib/cloud/use-queue'
import { useSession } from './lib/session'
import { showCodesToDesk } from './lib/wechat/desk'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    showCodesToDesk()
    forgetOldAnswers(Date.now())
  })
  return (
    <QueryClientProvider client={queryClient}>
      <Root>{children}</Root>
    </QueryClientProvider>
  )
}

/** Knows who is here and how their screen should look. */
function Root({ children }: PropsWithChildren) {
  const { me } = useSession()
  useQueueSender()
  const display = useMemo(() => (me === undefined ? normalDisplay : { elder: me.elderMode, fontSize: me.fontSize }), [me])
  return <DisplayContext.Provider value={display}>{children}</DisplayContext.Provider>
}

// Before the first render: the session is asked for as soon as the root is mounted.
openCloud()
