import { Screen } from '@/components/screen'

export default function VolunteeringPage() {
  return <Screen title="志愿者资料" />
}
