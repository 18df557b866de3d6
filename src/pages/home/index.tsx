import { Text, View } from '@tarojs/components'

export default function HomePage() {
  return (
    <View>
      <Text>邻伴</Text>
    </View>
  )
}
