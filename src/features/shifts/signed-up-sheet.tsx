import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { StatusLine } from '@/components/tag'
import { useSession } from '@/lib/session'
import type { MyPlace } from '#contract/shifts'
import { ReminderButton } from './reminder-button'

/** What came of signing up, and the moment to allow a message in WeChat. */
export function SignedUpSheet({ place, onClose }: { place: MyPlace | null; onClose: () => void }) {
  const { me } = useSession()
  const templateId = me?.templates.shift
  return (
    <Dialog
      open={place !== null}
      kind="sheet"
      title={place?.state === 'waiting' ? '已排上候补' : '报名成功'}
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

function Outcome({ place }: { place: MyPlace }) {
  if (place.state === 'waiting') {
    return (
      <StatusLine icon="waiting" tone="amber" note="有人退出就自动轮到您，不用守着看。来不了了，请退出候补。">
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
