import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon, type IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { timeOf } from '@/lib/format/time'
import { go, leave } from '@/lib/navigation'
import { toVolunteer } from '@/features/place-check/text'
import './scan-result.scss'
import type { InRange } from '#contract/place-check'
import type { Outcome } from './use-mark'

interface Words {
  tone: Tone
  icon: IconName
  title: string
  time: string | null
  note: string
}

/** What came of a scan, in type that can be read at arm's length. */
export function ScanResult({ outcome }: { outcome: Outcome }) {
  const { tone, icon, title, time, note } = wordsOf(outcome)
  const word = wordOf(outcome)
  const finished = outcome.kind === 'marked' && outcome.act === 'checkOut' ? outcome.view : null
  return (
    <>
      <View id="scan-result" className={`scan-result lb-tone--${tone}`}>
        <View className="scan-result__mark">
          <Icon name={icon} size={52} />
        </View>
        <View className="scan-result__title">{title}</View>
        {time !== null && <View className="scan-result__time">{time}</View>}
        {outcome.kind === 'marked' && <View className="lb-strong">{outcome.view.title}</View>}
        <View className="scan-result__note">{note}</View>
        {word !== null && <View className="scan-result__note">{toVolunteer[word]}</View>}
      </View>
      {finished !== null && (
        <Button id="see-record" kind="default" icon="book" onTap={() => go(finished.trains === null ? 'record' : 'myCredentials')}>
          {finished.trains === null ? '看服务记录' : '看培训记录'}
        </Button>
      )}
      <Button id="scan-done" onTap={leave}>
        好的
      </Button>
    </>
  )
}

/** What was noted of the place; of a scan that waits on the phone, what will be. */
function wordOf(outcome: Outcome): InRange | null {
  if (outcome.kind === 'queued') return outcome.inRange ?? null
  return outcome.view.inRange[outcome.act === 'checkIn' ? 'arriving' : 'leaving']
}

function wordsOf(outcome: Outcome): Words {
  const name = outcome.act === 'checkIn' ? '签到' : '签退'
  if (outcome.kind === 'queued') {
    return {
      tone: 'amber',
      icon: 'offline',
      title: `${name}已存在手机里`,
      time: null,
      note: '现在没有网络。一连上就自动发出，不用再扫。因为发得晚，要等负责人确认。',
    }
  }
  const { view, by } = outcome
  const marked = { tone: 'brand', icon: 'check', title: `${name}成功` } as const
  if (outcome.act === 'checkIn') return { ...marked, time: timeOf(view.checkInAt), note: by === 'token' ? '走的时候，再扫一次码签退。' : '走的时候再签退。这种签到要负责人确认您到场后才算。' }
  const time = timeOf(view.checkOutAt ?? view.checkInAt)
  const [did, where] = view.trains === null ? ['服务', '服务记录'] : ['培训', '培训记录']
  const served = view.minutes ? `这次${did}了 ${speakMinutes(view.minutes)}` : '这次不到 1 分钟'
  if (view.state === 'done') return { ...marked, time, note: `${served}，已经记进您的${where}。谢谢您！` }
  return { ...marked, tone: 'amber', icon: 'waiting', title: '已签退，等确认', time, note: `${served}。负责人确认您到场后就记上，结果会发消息告诉您。` }
}
