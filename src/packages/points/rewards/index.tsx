import { Screen } from '@/components/screen'

export default function RewardsPage() {
  return <Screen title="兑换" />
}
