import { Screen } from '@/components/screen'

export default function LeadPage() {
  return <Screen title="带队" />
}
