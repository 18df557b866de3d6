import { Screen } from '@/components/screen'

export default function PointsPage() {
  return <Screen title="积分" />
}
