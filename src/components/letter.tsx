import { View } from '@tarojs/components'
import { Card } from './card'

/** What somebody should have read before they agree: short paragraphs, no small print. */
export function Letter({ title, paragraphs, id }: { title: string; paragraphs: readonly string[]; id: string }) {
  return (
    <Card title={title} id={id}>
      <View className="lb-stack">
        {paragraphs.map((paragraph) => (
          <View key={paragraph} className="lb-body">{paragraph}</View>
        ))}
      </View>
    </Card>
  )
}
