import { Screen } from '@/components/screen'

export default function NoticePage() {
  return <Screen title="通知" />
}
