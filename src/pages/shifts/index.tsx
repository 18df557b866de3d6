import { Text, View } from '@tarojs/components'

export default function ShiftsPage() {
  return (
    <View>
      <Text>活动</Text>
    </View>
  )
}
