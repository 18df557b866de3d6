import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { askPosition, canAskPosition } from '@/lib/wechat/position'
import type { PlaceCheckOfShift } from '#contract/place-check'
import { cannotAsk, markSentences, unmarkSentences } from './text'

/** A point that may be further out would send people home to be confirmed. In metres. */
const EXACT_ENOUGH = 100

/** Whoever leads stands at the place and says so, once for all shifts there. Nothing while the community does not check places. */
export function PlaceRow({ shiftId, enabled }: { shiftId: string; enabled: boolean }) {
  const { data } = useQueryOf('placeCheck.ofShift', { shiftId }, { enabled })
  if (data === undefined || data.radius === null) return null
  const { place, radius, marked } = data
  const words = marked ? `签到时，手机核对在不在“${place}”${radius} 米以内。` : `“${place}”还没有记下位置，所以签到时不核对。您正站在那里的话，点一下就行。`
  return (
    <Card title="核对地点">
      <View className="lb-sub">{words}</View>
      {canAskPosition() ? <MarkButton shiftId={shiftId} of={data} /> : <View className="lb-sub">{cannotAsk}</View>}
      {marked && <UnmarkButton shiftId={shiftId} place={place} />}
    </Card>
  )
}

function MarkButton({ shiftId, of: { place, marked } }: { shiftId: string; of: PlaceCheckOfShift }) {
  const { run } = useCommand('placeCheck.mark', { sentences: markSentences, onDone: () => toastDone('记下了'), onFailed: (why) => toast(why, 4000) })
  const mark = async () => {
    const content = `手机接着会问能不能用位置。您现在站的地方，就记作“${place}”；以后在这里的活动都按它核对。只记地点，不记是谁。`
    if (!(await confirm({ title: '您正站在活动地点吗？', content, confirmText: '在，记下来' }))) return
    const here = await askPosition()
    if (here === null) return toast('手机没有给出位置。请在系统设置里允许使用位置，再试一次。', 4000)
    const { latitude, longitude, accuracy } = here
    if (!(accuracy <= EXACT_ENOUGH)) return toast(`手机现在定位不准（差 ${Math.round(accuracy)} 米左右）。请到空旷处再试一次。`, 4000)
    await run({ shiftId, latitude, longitude })
  }
  return (
    <Button id="mark-place" kind="default" icon="pin" onTap={mark}>
      {marked ? '在这里重新记一次' : '把这里记作活动地点'}
    </Button>
  )
}

function UnmarkButton({ shiftId, place }: { shiftId: string; place: string }) {
  const { run } = useCommand('placeCheck.unmark', { sentences: unmarkSentences, onFailed: (why) => toast(why, 4000) })
  const unmark = async () => {
    const sure = await confirm({ title: `不再核对“${place}”？`, content: '记下的位置会删掉，在这里的活动签到时都不再核对地点。', confirmText: '删掉位置', danger: true })
    if (sure) await run({ shiftId })
  }
  return (
    <Button id="unmark-place" kind="plain" onTap={unmark}>
      删掉这里的位置
    </Button>
  )
}
