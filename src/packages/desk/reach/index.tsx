import { Screen } from '@/components/screen'

export default function ReachPage() {
  return <Screen title="送达情况" />
}
