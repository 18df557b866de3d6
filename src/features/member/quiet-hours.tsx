import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TimeField } from '@/components/date-time-field'
import { Notice } from '@/components/notice'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { type Me, useSetMe } from '@/lib/session'
import { quietSentences } from './text'

/** When nothing should ring. Both ends are saved together: on the way from one span to another the one between may be too long. */
export function QuietHours({ me: { quiet } }: { me: Me }) {
  const setMe = useSetMe()
  const [draft, setDraft] = useState(quiet)
  const { run, sentence } = useCommand('member.setQuiet', { sentences: quietSentences, onDone: (me) => (setMe(me), toastDone('已保存')) })
  const { from, to } = draft
  const changed = from !== quiet.from || to !== quiet.to
  return (
    <Card id="quiet" title="免打扰时间">
      <View className="lb-stack">
        <TimeField id="quiet-from" label="从几点起" value={from} onChange={(time) => setDraft({ from: time, to })} />
        <TimeField id="quiet-to" label="到几点止" value={to} onChange={(time) => setDraft({ from, to: time })} />
        <Notice tone="grey">{`${from} 到${to <= from ? '第二天 ' : ' '}${to}，微信不响。消息照样在“消息”里，过了这段时间再响。问您来不来，给您留的时间也不算这一段。`}</Notice>
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        {changed && (
          <Button id="quiet-save" onTap={() => run(draft)}>
            保存
          </Button>
        )}
      </View>
    </Card>
  )
}
