import { Button } from '@/components/button'
import { confirm } from '@/components/dialog-store'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { Outcome } from './outcomes'

/** Somebody without a phone was asked and said yes. What that means is said before, not after. */
export function SignUpFor({ person: { memberNo, name }, shiftId, postId, onDone }: { person: { memberNo: string; name: string }; shiftId: string; postId: string; onDone: (outcome: Outcome) => void }) {
  const { run } = useCommand('shift.invite', { sentences: {}, onDone, onFailed: (sentence) => toast(sentence, 4000) })
  const ask = async () => {
    const sure = await confirm({
      title: `问过${name}了吗？`,
      content: '当面或者打电话问过、本人愿意来，才替这一位报名。会记下是您代报的；来不了，家里人可以在活动页取消。',
      confirmText: '问过，愿意来',
    })
    if (sure) await run({ shiftId, postId, memberNos: [memberNo], inPerson: true })
  }
  return (
    <Button id={`sign-up-for-${memberNo}`} kind="default" icon="hand" onTap={ask}>
      {`问过${name}，代报名`}
    </Button>
  )
}
