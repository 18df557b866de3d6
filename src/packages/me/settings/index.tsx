import { Screen } from '@/components/screen'

export default function SettingsPage() {
  return <Screen title="显示设置" />
}
