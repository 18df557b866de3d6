import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { TextArea, TextField } from '@/components/text-field'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { writeSentences } from './text'

const MOST_POINTS = 5

/** A few words for the next ones. Only the first question has to be answered; what is open stands apart, so that it is not overlooked. */
export function WriteNote({ shiftId }: { shiftId: string }) {
  const [writing, setWriting] = useState(false)
  const [words, setWords] = useState('')
  const [points, setPoints] = useState<readonly string[]>([])
  const { run, sentence } = useCommand('handover.write', {
    sentences: writeSentences,
    onDone: () => {
      toastDone('写好了，下一班看得到')
      setWriting(false)
      setWords('')
      setPoints([])
    },
  })
  const change = (nth: number, point: string) => setPoints(points.map((other, n) => (n === nth ? point : other)))
  const open = points.map((point) => point.trim()).filter((point) => point !== '')
  return (
    <>
      <Button id="write-note" kind="default" icon="edit" onTap={() => setWriting(true)}>
        写交接班记录
      </Button>
      <Dialog
        open={writing}
        kind="sheet"
        title="交接班记录"
        onClose={() => setWriting(false)}
        actions={
          <Button id="note-send" disabled={words.trim() === ''} reason="请先写几句" onTap={() => run({ shiftId, words, open })}>
            交给下一班
          </Button>
        }
      >
        <View className="lb-stack">
          {sentence !== null && <Notice tone="red">{sentence}</Notice>}
          <TextArea id="note-words" label="这一班怎么样？" placeholder="发生了什么，钥匙、物资点了多少" value={words} onChange={setWords} maxLength={300} />
          {points.map((point, nth) => (
            <TextField key={nth} id={`note-point-${nth}`} label={`没办完的事 ${nth + 1}`} placeholder="比如：路灯不亮，已报修" value={point} onChange={(to) => change(nth, to)} maxLength={40} />
          ))}
          {points.length < MOST_POINTS && (
            <Button id="note-more" small kind="default" icon="plus" onTap={() => setPoints([...points, ''])}>
              加一件没办完的事
            </Button>
          )}
          <Notice tone="grey">交出去就不能改了，下一班和社区看得到。别写居民的病情、电话这些私事。</Notice>
        </View>
      </Dialog>
    </>
  )
}
