// Signing in and out is what a person does in the rain on a bad network, so a scan is never lost: when nothing
// answers, it is kept on the phone and sent later. A code that was scanned offline says so (`queued`), and the
// back end then takes it late, to be confirmed by the leader.
import { useRef, useState } from 'react'
import { confirm } from '@/components/dialog-store'
import type { CallFailed } from '@/lib/cloud/failure'
import { useCommand } from '@/lib/cloud/use-command'
import type { AttendanceView, ProofInput } from '#contract/attendance'
import type { InRange } from '#contract/place-check'
import { checkInSentences, checkOutSentences } from './text'

export type Act = 'checkIn' | 'checkOut'
interface Marking {
  shiftId?: string
  proof: ProofInput
  inRange?: InRange
}
export type Outcome = { kind: 'marked'; act: Act; by: ProofInput['kind']; view: AttendanceView } | { kind: 'queued'; act: Act; inRange: InRange | undefined }

export interface Mark {
  outcome: Outcome | null
  busy: boolean
  /** Why the last attempt was refused. */
  sentence: string | null
  /** `act` null: not known which; then it is an arrival, and who is here already is asked whether they leave. */
  mark: (act: Act | null, marking: Marking) => Promise<void>
}

export function useMark(): Mark {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [last, setLast] = useState<Act>('checkIn')
  const optionsOf = (act: Act) => ({
    queueAs: lateOne,
    onQueued: ({ inRange }: Marking) => setOutcome({ kind: 'queued', act, inRange }),
    onDone: (view: AttendanceView, { proof }: Marking) => setOutcome({ kind: 'marked', act, by: proof.kind, view }),
  })
  const refusal = useRef<string | undefined>(undefined)
  const onFailed = (_sentence: string, error: CallFailed) => {
    refusal.current = error.reason
  }
  const checkIn = useCommand('attendance.checkIn', { sentences: checkInSentences, onFailed, ...optionsOf('checkIn') })
  const checkOut = useCommand('attendance.checkOut', { sentences: checkOutSentences, ...optionsOf('checkOut') })

  const mark = async (act: Act | null, marking: Marking) => {
    refusal.current = undefined
    setLast(act ?? 'checkIn')
    if (act === 'checkOut') return void (await checkOut.run(marking))
    await checkIn.run(marking)
    if (act === null && refusal.current === 'alreadyIn' && (await wantsToLeave())) {
      setLast('checkOut')
      await checkOut.run(marking)
    }
  }
  return { outcome, busy: checkIn.busy || checkOut.busy, sentence: last === 'checkIn' ? checkIn.sentence : checkOut.sentence, mark }
}

const lateOne = (marking: Marking): Marking =>
  marking.proof.kind === 'token' ? { ...marking, proof: { ...marking.proof, queued: true } } : marking

const wantsToLeave = (): Promise<boolean> =>
  confirm({ title: '您已经签到了', content: '现在要签退、结束这次服务吗？', confirmText: '签退', cancelText: '还没结束' })
