import { ComposeScreen } from '@/features/notices/compose-screen'

export default function ComposePage() {
  return <ComposeScreen />
}
