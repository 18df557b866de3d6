import { AskWizard } from '@/features/needs/ask/wizard'

export default function AskPage() {
  return <AskWizard />
}
