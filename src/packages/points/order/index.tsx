import { Screen } from '@/components/screen'

export default function OrderPage() {
  return <Screen title="兑换码" />
}
