import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { toast } from '@/components/toast'
import { call } from '@/lib/cloud/call'
import { sentenceFor } from '@/lib/cloud/sentences'
import { printPoster } from '@/lib/wechat/print'

/** The shift's printed code, for a wall where no leader's phone can be seen. */
export function PosterButton({ shiftId }: { shiftId: string }) {
  const print = async () => {
    try {
      await printPoster(await call('attendance.poster', { shiftId }))
    } catch (error) {
      toast(sentenceFor(error))
    }
  }
  return (
    <View className="lb-stack">
      <Button id="print-poster" kind="default" icon="qr" onTap={print}>
        打印海报
      </Button>
      <View className="lb-caption lb-center">贴在现场，用微信“扫一扫”就能签到；也要您确认到场。</View>
    </View>
  )
}
