import { Screen } from '@/components/screen'

export default function MyNeedsPage() {
  return <Screen title="我的求助" />
}
