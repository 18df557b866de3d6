import { Screen } from '@/components/screen'

export default function AskPage() {
  return <Screen title="我要求助" />
}
