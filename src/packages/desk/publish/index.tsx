import { Screen } from '@/components/screen'

export default function PublishPage() {
  return <Screen title="发布活动" />
}
