import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { StatusLine } from '@/components/tag'
import { speakMoment } from '@/lib/format/time'
import { useSession } from '@/lib/session'
import type { MyPlace } from '#contract/shifts'
import { ReminderButton } from './reminder-button'
import { awaitsWords, sayBecause } from './text'

/** What came of signing up, and the moment to allow a message in WeChat. */
export function SignedUpSheet({ place, onClose }: { place: MyPlace | null; onClose: () => void }) {
  const { me } = useSession()
  const templateId = me?.templates.shift
  return (
    <Dialog
      open={place !== null}
      kind="sheet"
      title={titles[place?.state ?? 'none']}
      onClose={onClose}
      actions={
        <View className="lb-stack lb-grow">
          <ReminderButton kind="shift" templateId={templateId} onDone={onClose} />
          <Button id="signed-up-close" kind={templateId === undefined ? 'primary' : 'plain'} onTap={onClose}>
            知道了
          </Button>
        </View>
      }
    >
      <View className="lb-stack">{place !== null && <Outcome place={place} />}</View>
    </Dialog>
  )
}

const titles: Record<MyPlace['state'], string> = { none: '报名', confirmed: '报名成功', pending: '名额留好了', waiting: '已排上候补' }

function Outcome({ place }: { place: MyPlace }) {
  if (place.state === 'pending') {
    const { title, note } = awaitsWords[place.awaits]
    return <StatusLine icon="waiting" tone="amber" note={`为您留到${speakMoment(place.until)}。${place.because === null ? '' : sayBecause(place.because)}${note}`}>{title}</StatusLine>
  }
  if (place.state === 'waiting') {
    return (
      <StatusLine icon="waiting" tone="amber" note="有人退出就轮到您，会发消息问您来不来，记得看一下。来不了了，请退出候补。">
        {`您是候补第 ${place.ahead + 1} 位`}
      </StatusLine>
    )
  }
  return (
    <StatusLine icon="check-circle" tone="brand" note="到时候见。临时来不了，请尽早取消，好让别人补上。">
      给您留好位子了
    </StatusLine>
  )
}
