import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { useCommand } from '@/lib/cloud/use-command'
import type { GivenBack, RegularView, Taken } from '#contract/regulars'
import { asWeekdays, DaysChoice } from './days-choice'
import { GivenLine, TakenList } from './taken-list'
import { changeSentences } from './text'

interface DaysSheetProps {
  regular: Pick<RegularView, 'regularId' | 'weekdays' | 'days'>
  onClose: () => void
}

/** Other days from now on, then what came of it: which places she has and which she gave back. */
export function DaysSheet({ regular: { regularId, weekdays, days }, onClose }: DaysSheetProps) {
  const [chosen, setChosen] = useState(() => days.filter((day) => weekdays.length === 0 || weekdays.includes(day)).map(String))
  const [changed, setChanged] = useState<(Taken & GivenBack) | null>(null)
  const { run, sentence } = useCommand('regular.change', { sentences: changeSentences, onDone: setChanged })
  if (changed !== null) {
    return (
      <Dialog open kind="sheet" title="日子改好了" onClose={onClose} actions={<Button id="days-done" onTap={onClose}>知道了</Button>}>
        <View className="lb-stack">
          <TakenList taken={changed} />
          <GivenLine given={changed} />
        </View>
      </Dialog>
    )
  }
  const none = chosen.length === 0
  return (
    <Dialog
      open
      kind="sheet"
      title="改来的日子"
      onClose={onClose}
      actions={<Button id="days-confirm" icon="check" disabled={none} onTap={() => run({ regularId, weekdays: asWeekdays(chosen, days) })}>{none ? '请先选好日子' : '就这几天来'}</Button>}
    >
      <View className="lb-stack">
        {sentence !== null && <Notice tone="red" id="days-refused">{sentence}</Notice>}
        <Notice icon="info">不来的日子，位子让给别人；新选的日子给您报上，满了就候补。24 小时内开始的，让出来记为“临时取消”。</Notice>
        <DaysChoice days={days} value={chosen} onChange={setChosen} />
      </View>
    </Dialog>
  )
}
