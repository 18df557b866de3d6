import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { RegularView, Taken } from '#contract/regulars'
import { DaysSheet } from './days-sheet'
import { EndSheet, PauseSheet } from './rest-sheets'
import { TakenList } from './taken-list'
import { changeSentences } from './text'

/** What a person may do with their standing word: let it rest until a day, go on, mean other days, end it. */
export function RegularActions({ regular }: { regular: RegularView }) {
  const [sheet, setSheet] = useState<'pause' | 'days' | 'end' | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const resume = useCommand('regular.resume', { sentences: changeSentences, onDone: setTaken, onFailed: (sentence) => toast(sentence, 4000) })
  const close = () => setSheet(null)
  const { regularId, state, days } = regular
  return (
    <>
      <View className="lb-row lb-row--wrap">
        {state === 'paused' ? (
          <Button id={`resume-${regularId}`} small icon="refresh" onTap={() => resume.run({ regularId })}>现在就接着来</Button>
        ) : (
          <Button id={`pause-${regularId}`} small kind="default" icon="clock" onTap={() => setSheet('pause')}>歇一阵</Button>
        )}
        {days.length > 1 && <Button id={`days-${regularId}`} small kind="default" icon="calendar" onTap={() => setSheet('days')}>改日子</Button>}
        <Button id={`end-${regularId}`} small kind="plain" onTap={() => setSheet('end')}>不再固定报名</Button>
      </View>
      {sheet === 'pause' && <PauseSheet regular={regular} onClose={close} />}
      {sheet === 'days' && <DaysSheet regular={regular} onClose={close} />}
      {sheet === 'end' && <EndSheet regular={regular} onClose={close} />}
      {taken !== null && (
        <Dialog open kind="sheet" title="固定报名接着来" onClose={() => setTaken(null)} actions={<Button id="resumed-done" onTap={() => setTaken(null)}>知道了</Button>}>
          <TakenList taken={taken} />
        </Dialog>
      )}
    </>
  )
}
