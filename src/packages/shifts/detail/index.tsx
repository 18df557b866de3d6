import { Screen } from '@/components/screen'

export default function ShiftPage() {
  return <Screen title="活动详情" />
}
