import { Screen } from '@/components/screen'

export default function RecordPage() {
  return <Screen title="服务记录" />
}
