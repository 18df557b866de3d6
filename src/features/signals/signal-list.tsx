import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { Tabs } from '@/components/tabs'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import type { SignalOf, SignalState } from '#contract/signals'
import { SignalCard, SignalLine } from './signal-card'
import { nameOf } from './text'

const tabs: readonly { key: SignalState; label: string }[] = [{ key: 'open', label: '待看' }, { key: 'looked', label: '看过的' }]

/** Activities at which somebody who did not lead them should look. */
export function SignalList() {
  const [state, setState] = useState<SignalState>('open')
  const list = useQueryOf('signal.list', { state })
  return (
    <>
      <Notice tone="grey">这里只是提醒：数字少见，不等于谁做错了，时长和积分都不变。看过以后，写下您看到的。</Notice>
      <Tabs tabs={tabs} value={state} onChange={setState} />
      <ListStates of={list} isEmpty={({ activities, typing }) => activities.length + typing.length === 0} empty={<Empty icon="check-circle" title={state === 'open' ? '没有要看的' : '还没有看过的'} note="活动结束一天以后，数字少见的会列在这里。" />}>
        {({ activities, typing }) => (
          <>
            {typing.map((signal) => <Typing key={signal.facts.name} signal={signal} />)}
            {activities.map((activity) => <SignalCard key={activity.shiftId} activity={activity} />)}
          </>
        )}
      </ListStates>
      <Notice tone="grey">要改时长，请志愿者本人在记录簿里申请更正，由另一位答复，本人会收到消息。</Notice>
    </>
  )
}

/** Nobody ticks this off: the month's report is for every resident to see, and it goes when the share does. */
function Typing({ signal }: { signal: SignalOf<'oneTyping'> }) {
  return (
    <Card title={`${nameOf('oneTyping')} · ${signal.facts.name}`}>
      <SignalLine signal={signal} />
      <Button id="to-typed-report" kind="plain" small icon="chart" onTap={() => go('typedReport')}>每月谁登记了多少</Button>
    </Card>
  )
}
