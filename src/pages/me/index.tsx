import { Text, View } from '@tarojs/components'

export default function MePage() {
  return (
    <View>
      <Text>我的</Text>
    </View>
  )
}
