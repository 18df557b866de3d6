import { Text, View } from '@tarojs/components'

export default function InboxPage() {
  return (
    <View>
      <Text>消息</Text>
    </View>
  )
}
