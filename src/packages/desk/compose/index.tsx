import { Screen } from '@/components/screen'

export default function ComposePage() {
  return <Screen title="写通知" />
}
