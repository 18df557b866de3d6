import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { useCommand } from '@/lib/cloud/use-command'
import { speakPoints } from '@/lib/format/amounts'
import { timeOf } from '@/lib/format/time'
import { scan } from '@/lib/wechat/scan'
import type { Output } from '#contract/index'
import { HandedOver } from './handed-over'
import './points.scss'
import { notRedemptionCode, writeOffSentences } from './text'

/** The merchant's counter: scan, see what to hand over, and the list of today. */
export function Counter() {
  const [done, setDone] = useState<Output<'order.writeOff'> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { run } = useCommand('order.writeOff', { sentences: writeOffSentences, onDone: setDone, onFailed: setProblem })
  const scanOne = async () => {
    setDone(null)
    setProblem(null)
    const scanned = await scan()
    if (scanned === null) return
    if (scanned.kind === 'page') setProblem(notRedemptionCode)
    else await run({ code: scanned.text.trim().slice(0, 120) })
  }
  return (
    <>
      {done !== null && <Done order={done} />}
      {problem !== null && <Notice tone="red" id="write-off-refused" title="先别发放">{problem}</Notice>}
      <View className="merchant-scan">
        <Button id="write-off" icon="scan" onTap={scanOne}>
          {done === null ? '扫对方的兑换码' : '扫下一位的兑换码'}
        </Button>
      </View>
      <HandedOver />
    </>
  )
}

function Done({ order }: { order: Output<'order.writeOff'> }) {
  return (
    <View className="handed-over" id="write-off-done">
      <Icon name="check-circle" size={56} />
      <View className="lb-strong">可以发放</View>
      <View className="lb-display">{order.title}</View>
      <View className="lb-sub">{`${timeOf(order.closedAt)} 核销，${speakPoints(order.price)}`}</View>
    </View>
  )
}
