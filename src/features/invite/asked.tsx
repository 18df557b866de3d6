import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { StatusLine } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMoment } from '@/lib/format/time'
import type { MyInvitation } from '#contract/shifts'
import { uninviteSentences } from './text'

/** Whom I have invited and who has not answered. Taking it back is said to be for good, because nobody is asked twice. */
export function Asked({ asked, shiftId }: { asked: readonly MyInvitation[]; shiftId: string }) {
  const { run } = useCommand('shift.uninvite', { sentences: uninviteSentences, onDone: () => toast('收回了，名额放出来了'), onFailed: (sentence) => toast(sentence, 4000) })
  if (asked.length === 0) return null
  const takeBack = async ({ memberNo, name }: MyInvitation) => {
    const sure = await confirm({ title: `不约${name}了？`, content: '会告诉本人不用来了，名额放出来。这一场就不能再约这一位了，本人还可以自己报名。', confirmText: '收回邀约' })
    if (sure) await run({ shiftId, memberNo })
  }
  return (
    <Card id="asked" title={`等答复 ${asked.length} 人`}>
      <View className="lb-stack">
        {asked.map((one) => (
          <View key={one.memberNo} className="lb-stack">
            <StatusLine icon="waiting" tone="amber" note={`名额留到${speakMoment(one.until)}`}>{`${one.name} · ${one.awaits === 'leader' ? '等带队人同意' : '还没答复'}`}</StatusLine>
            <Button id={`uninvite-${one.memberNo}`} small kind="default" onTap={() => takeBack(one)}>收回邀约</Button>
          </View>
        ))}
      </View>
    </Card>
  )
}
