import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/states'
import { Fact } from '@/components/tag'
import { grouped } from '@/lib/format/amounts'
import type { AudienceCount } from '#contract/notices'
import { speakAudience } from './text'
import type { CountOf } from './use-audience-count'

interface SendSheetProps {
  count: CountOf
  /** Null for the whole community. */
  buildings: number | null
  /** Why the last attempt to send was refused. */
  refused: string | null
  onSend: (households: number) => Promise<unknown>
}

/** Whom it will reach, and only below it the button that sends to that number. */
export function SendSheet({ count: { asked, counted, counting, sentence, forget }, buildings, refused, onSend }: SendSheetProps) {
  const send = counted && (
    <Button id="notice-send" icon="send" onTap={() => onSend(counted.households)}>
      {`发给这 ${grouped(counted.households)} 户`}
    </Button>
  )
  return (
    <Dialog open={asked} kind="sheet" title="看清楚再发" onClose={forget} actions={send ?? undefined}>
      <View className="lb-stack">
        {refused !== null && <Notice tone="red">{refused}</Notice>}
        {sentence !== null && <Notice tone="red">{sentence}</Notice>}
        {counting && <Loading rows={1} />}
        {counted !== null && <Counted counted={counted} buildings={buildings} />}
      </View>
    </Dialog>
  )
}

function Counted({ counted, buildings }: { counted: AudienceCount; buildings: number | null }) {
  return (
    <>
      <View className="lb-title" id="notice-counted">
        {`将送到 ${speakAudience(counted, buildings)}，其中 ${grouped(counted.withCredit)} 人能收到微信提醒`}
      </View>
      <Fact icon="bell">{`${grouped(counted.joined)} 人加入了邻伴，打开“消息”就能看到。`}</Fact>
      <Fact icon="door">没人看到的楼门，发出后会列出来，好去贴纸条或敲门。</Fact>
    </>
  )
}
