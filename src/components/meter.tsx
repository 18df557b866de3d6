import { View } from '@tarojs/components'
import './meter.scss'

/** How much of a whole, with the words that say it. */
export function Meter({ value, max, words }: { value: number; max: number; words: string }) {
  const part = max <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((value / max) * 100)))
  return (
    <View className="lb-meter">
      <View className="lb-meter__track">
        <View className="lb-meter__fill" style={{ width: `${part}%` }} />
      </View>
      <View className="lb-meter__words">{words}</View>
    </View>
  )
}
