import { Screen } from '@/components/screen'

export default function ScanPage() {
  return <Screen title="签到" />
}
