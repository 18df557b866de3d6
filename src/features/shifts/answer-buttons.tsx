import { Button } from '@/components/button'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { MyPlace, ShiftView } from '#contract/shifts'
import { answerSentences } from './text'

const outcome: Record<MyPlace['state'], string> = {
  confirmed: '报名成功，到时候见',
  pending: '名额给您留着，等带队人同意',
  waiting: '名额让给下一位了，谢谢您',
  none: '名额让给下一位了，谢谢您',
}

/** A seat is held for this person: do they still come? */
export function AnswerButtons({ shift: { shiftId } }: { shift: ShiftView }) {
  const { run } = useCommand('shift.answer', {
    sentences: answerSentences,
    onDone: ({ place }) => toast(outcome[place.state]),
    onFailed: (sentence) => toast(sentence),
  })
  return (
    <>
      <Button id="answer-no" kind="default" onTap={() => run({ shiftId, yes: false })}>
        这次不来
      </Button>
      <Button id="answer-yes" icon="check" onTap={() => run({ shiftId, yes: true })}>
        我要来
      </Button>
    </>
  )
}
