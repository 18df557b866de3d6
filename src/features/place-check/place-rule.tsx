import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Stepper } from '@/components/stepper'
import { Fact } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, speakDay } from '@/lib/format/time'
import { canAskPosition } from '@/lib/wechat/position'
import type { PlaceCheckRule } from '#contract/place-check'
import { cannotAsk, ruleSentences, whatIsKept } from './text'

/** The contract's bounds and its usual radius; what one tap adds. In metres. */
const [LEAST, USUAL, MOST, STEP] = [50, 200, 1000, 50]

/** For staff: whether phones compare themselves with the place of a shift, and how near is near. */
export function PlaceRule() {
  const found = useQueryOf('placeCheck.get', {})
  return (
    <ListStates of={found} isEmpty={() => false} empty={null}>
      {(rule) => (
        <>
          {rule.changed !== null && <Fact icon="edit">{`${rule.changed.by}在${speakDay(dayOf(rule.changed.at))}改过`}</Fact>}
          <PlaceForm key={rule.changed?.at ?? 0} saved={rule} />
        </>
      )}
    </ListStates>
  )
}

function PlaceForm({ saved }: { saved: PlaceCheckRule }) {
  const [radius, setRadius] = useState(saved.radius)
  const { run } = useCommand('placeCheck.set', { sentences: ruleSentences, onDone: () => toastDone('已保存'), onFailed: (why) => toast(why, 4000) })
  return (
    <>
      <Card title="签到、签退时核对地点">
        <ChoiceList label="要不要核对" options={options} value={radius === null ? 'off' : 'on'} onChange={(value) => setRadius(value === 'off' ? null : (saved.radius ?? USUAL))} />
        {radius !== null && <Stepper id="radius" label="离活动地点多远算在附近" unit="米" min={LEAST} max={MOST} step={STEP} value={radius} onChange={setRadius} />}
      </Card>
      <Notice tone="grey">{whatIsKept}</Notice>
      {radius !== null && !canAskPosition() && <Notice tone="amber">{cannotAsk}</Notice>}
      {radius !== null && <Fact icon="pin">{sayMarked(saved.marked)}</Fact>}
      <Button id="save-place-rule" disabled={radius === saved.radius} onTap={() => run({ radius })}>
        保存
      </Button>
    </>
  )
}

const options = [
  { value: 'off', label: '不核对', id: 'place-off' },
  { value: 'on', label: '核对', id: 'place-on' },
] as const

const sayMarked = (marked: readonly string[]): string =>
  marked.length === 0 ? '还没有记下地点。负责人到了现场，在“带队”里点“把这里记作活动地点”；没有记下的地方不核对。' : `已记下 ${marked.length} 个地点：${marked.join('、')}`
