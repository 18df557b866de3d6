import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { dayIn, speakDay } from '@/lib/format/time'
import type { RegularView } from '#contract/regulars'
import { changeSentences, sayGiven } from './text'

interface RestProps {
  regular: RegularView
  onClose: () => void
}

const PAUSES = [['一周', 7], ['两周', 14], ['一个月', 30], ['两个月', 60]] as const

export function PauseSheet({ regular: { regularId }, onClose }: RestProps) {
  const [until, setUntil] = useState<string | null>(null)
  const { run, sentence } = useCommand('regular.pause', { sentences: changeSentences, onDone: (given) => (onClose(), toast(given.givenBack === 0 ? '好的，您歇着' : sayGiven(given), 4000)) })
  return (
    <Dialog
      open
      kind="sheet"
      title="歇一阵"
      onClose={onClose}
      actions={<Button id="pause-confirm" disabled={until === null} onTap={() => (until === null ? Promise.resolve(null) : run({ regularId, until }))}>{until === null ? '请先选歇多久' : '就歇到那时候'}</Button>}
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        <Notice icon="info">这段时间的位子让出来，到日子自动接着来。24 小时内开始的，记为“临时取消”。</Notice>
        <ChoiceList layout="tiles" label="歇多久" options={PAUSES.map(([label, days]) => ({ value: dayIn(days), label, note: `${speakDay(dayIn(days))}起再来`, id: `pause-${days}` }))} value={until} onChange={setUntil} />
      </View>
    </Dialog>
  )
}

export function EndSheet({ regular: { regularId, coming, waiting }, onClose }: RestProps) {
  const places = coming + waiting
  const { run, sentence } = useCommand('regular.end', { sentences: changeSentences, onDone: (given) => (onClose(), toast(given.givenBack === 0 ? '以后不再自动报名了' : sayGiven(given), 4000)) })
  return (
    <Dialog
      open
      kind="sheet"
      title="不再固定报名"
      onClose={onClose}
      actions={
        <View className="lb-stack lb-grow">
          {places > 0 && <Button id="end-keep" kind="default" onTap={() => run({ regularId, giveBack: false })}>{`后面的 ${places} 场我还来`}</Button>}
          <Button id="end-give" onTap={() => run({ regularId, giveBack: true })}>{places > 0 ? `后面的 ${places} 场也让出来` : '结束固定报名'}</Button>
        </View>
      }
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        <Notice icon="info">以后排的场次不再自动给您报名，想来可以一场一场地报。24 小时内就要开始的，让出来会记为“临时取消”。</Notice>
      </View>
    </Dialog>
  )
}
