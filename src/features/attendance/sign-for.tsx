import { Button } from '@/components/button'
import { confirm } from '@/components/dialog-store'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { AttendanceView } from '#contract/attendance'
import { signInForSentences, signOutForSentences } from './text'

/** Signing in for somebody without a phone. What follows from it is said before, not after. */
export function SignInFor({ shiftId, memberNo, name }: { shiftId: string; memberNo: string; name: string }) {
  const { run } = useCommand('attendance.signInFor', { sentences: signInForSentences, onFailed: (sentence) => toast(sentence, 4000) })
  const ask = async () => {
    const sure = await confirm({
      title: `替${name}签到？`,
      content: '只用于没带手机的人，会记下是您代签的。结束后要另一位负责人或社区工作人员确认，才记时长。',
      confirmText: '确认代签',
    })
    if (sure) await run({ shiftId, memberNo })
  }
  return (
    <Button id={`sign-in-${memberNo}`} small kind="default" onTap={ask}>
      代签到
    </Button>
  )
}

export function SignOutFor({ person: { attendanceId, memberNo } }: { person: AttendanceView }) {
  const { run } = useCommand('attendance.signOutFor', {
    sentences: signOutForSentences,
    onFailed: (sentence) => toast(sentence, 4000),
    onDone: () => toast('签退了，等另一个人确认'),
  })
  return (
    <Button id={`sign-out-${memberNo}`} small kind="default" onTap={() => run({ attendanceId })}>
      代签退
    </Button>
  )
}
