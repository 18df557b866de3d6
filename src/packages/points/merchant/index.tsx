import { Screen } from '@/components/screen'

export default function MerchantPage() {
  return <Screen title="核销" />
}
