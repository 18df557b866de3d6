import { Screen } from '@/components/screen'

export default function NoticesPage() {
  return <Screen title="通知管理" />
}
