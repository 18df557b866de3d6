import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Fact } from '@/components/tag'
import { grouped } from '@/lib/format/amounts'
import type { AudienceCount } from '#contract/notices'
import { speakAudience } from './text'
import type { CountOf } from './use-audience-count'

interface SendBarProps {
  /** What must be written first; null when all is there. */
  wanting: string | null
  count: CountOf
  /** Null for the whole community. */
  buildings: number | null
  onCount: () => void
  onSend: (households: number) => Promise<unknown>
}

/**
 * First the number, then sending to that number. It is one button on purpose: the second tap of an impatient finger,
 * meant for counting, is swallowed by its guard and does not send.
 */
export function SendBar({ wanting, count: { counted, counting, sentence }, buildings, onCount, onSend }: SendBarProps) {
  const first = counted === null
  return (
    <>
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      {counted !== null && <Counted counted={counted} buildings={buildings} />}
      <Button
        id={first ? 'notice-count' : 'notice-send'}
        icon={first ? 'people' : 'send'}
        loading={counting}
        disabled={wanting !== null}
        reason={wanting ?? undefined}
        onTap={() => (first ? onCount() : onSend(counted.households))}
      >
        {first ? '数一数会送到多少户' : `发给这 ${grouped(counted.households)} 户`}
      </Button>
    </>
  )
}

function Counted({ counted, buildings }: { counted: AudienceCount; buildings: number | null }) {
  return (
    <Card id="notice-counted">
      <View className="lb-strong">
        {`将送到 ${speakAudience(counted, buildings)},其中 ${grouped(counted.withCredit)} 人能收到微信提醒`}
      </View>
      <Fact icon="bell">{`${grouped(counted.joined)} 人加入了邻伴,打开“消息”就能看到。`}</Fact>
      <Fact icon="door">看不到的楼门,发出后会列出来,好去贴纸条或敲门。</Fact>
    </Card>
  )
}
