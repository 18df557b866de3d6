import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Empty, Failed, Loading } from '@/components/states'
import { go } from '@/lib/navigation'
import { type Me, useSession } from '@/lib/session'

/** Shows its content to members only; everybody else sees what to do first. */
export function Joined({ children }: { children: (me: Me) => ReactNode }) {
  const { state, me, of } = useSession()
  if (me !== undefined) return <>{children(me)}</>
  if (state === 'loading') return <Loading />
  if (state === 'failed') return <Failed sentence={of.sentence ?? ''} onRetry={of.retry} />
  return (
    <Empty
      icon="door"
      title="还没有加入社区"
      note="请拿出网格员给的绑定单，填上面的编号和绑定码。没有的话，请打电话问社区。"
      action={
        <Button id="join" onTap={() => go('join')}>
          加入社区
        </Button>
      }
    />
  )
}
