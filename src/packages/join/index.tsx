import { Screen } from '@/components/screen'

export default function JoinPage() {
  return <Screen title="加入社区" />
}
