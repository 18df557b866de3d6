import { Screen } from '@/components/screen'

export default function NeedPage() {
  return <Screen title="求助详情" />
}
