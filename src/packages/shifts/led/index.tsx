import { Screen } from '@/components/screen'

export default function LedPage() {
  return <Screen title="我带的活动" />
}
