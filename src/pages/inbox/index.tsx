import { CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Screen } from '@/components/screen'
import { Empty } from '@/components/states'
import { Credits } from '@/features/inbox/credits'
import { InboxRow } from '@/features/inbox/inbox-row'
import { useOpenItem } from '@/features/inbox/use-open-item'
import { Joined } from '@/features/session/joined'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { Me } from '@/lib/session'

export default function InboxPage() {
  return (
    <Screen tab>
      <Joined>{(me) => <Inbox me={me} />}</Joined>
    </Screen>
  )
}

function Inbox({ me }: { me: Me }) {
  const inbox = useQueryOf('inbox.list', {}, { keep: true, every: 20_000 })
  const open = useOpenItem()
  return (
    <ListStates of={inbox}>
      {({ items, credits }) => (
        <>
          <Credits me={me} credits={credits} />
          {items.length === 0 ? (
            <Empty icon="bell" title="还没有消息" note="活动、求助和社区通知，都会到这里。" />
          ) : (
            <CellGroup>
              {items.map((item) => (
                <InboxRow key={item.itemId} item={item} onOpen={open} />
              ))}
            </CellGroup>
          )}
        </>
      )}
    </ListStates>
  )
}
