import { Notice } from '@/components/notice'
import type { Mark } from './use-mark'

/** What became of the last scan while it is not done: on its way, or refused and why. */
export function ScanNews({ marking, problem }: { marking: Mark; problem: string | null }) {
  if (marking.busy) return <Notice icon="send">正在发送，请等一下……</Notice>
  const sentence = problem ?? marking.sentence
  return sentence === null ? null : <Notice tone="red" id="scan-refused">{sentence}</Notice>
}
