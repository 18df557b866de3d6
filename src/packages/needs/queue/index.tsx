import { Screen } from '@/components/screen'

export default function NeedQueuePage() {
  return <Screen title="待办求助" />
}
