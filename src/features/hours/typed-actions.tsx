import { useState } from 'react'
import { Button } from '@/components/button'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { TypedView } from '#contract/hours'
import { ReasonDialog } from './reason-dialog'
import { answerSentences, verifySentences } from './text'

/** What this person may do with a typed record, as the server said. */
export function TypedActions({ typed: { typedId, may } }: { typed: TypedView }) {
  const [asking, setAsking] = useState<'refuse' | 'uphold' | 'dismiss' | null>(null)
  const close = () => setAsking(null)
  const verify = useCommand('hours.verify', { sentences: verifySentences, onDone: close, onFailed: (why) => toast(why) })
  const answer = useCommand('hours.answer', { sentences: answerSentences, onDone: () => (toastDone('已答复'), close()) })
  return (
    <>
      {may.verify && (
        <>
          <Button id={`verify-${typedId}`} icon="check" onTap={async () => (await verify.run({ typedId, accept: true, reason: '' })) && toastDone('开始公示')}>
            核对无误，开始公示
          </Button>
          <Button id={`refuse-${typedId}`} kind="plain" onTap={() => setAsking('refuse')}>
            不予登记
          </Button>
        </>
      )}
      {may.answer && (
        <>
          <Button id={`dismiss-${typedId}`} kind="default" onTap={() => setAsking('dismiss')}>
            异议不成立，继续公示
          </Button>
          <Button id={`uphold-${typedId}`} kind="plain" onTap={() => setAsking('uphold')}>
            异议成立，不予记入
          </Button>
        </>
      )}
      {asking === 'refuse' && (
        <ReasonDialog id="refuse" title="为什么不予登记？" placeholder="志愿者和登记人看得到" action="不予登记" sentence={verify.sentence} onSend={(reason) => verify.run({ typedId, accept: false, reason })} onClose={close} />
      )}
      {(asking === 'uphold' || asking === 'dismiss') && (
        <ReasonDialog
          id={asking}
          title={asking === 'uphold' ? '异议成立' : '异议不成立'}
          placeholder="怎么核实的？提出人和志愿者看得到"
          action="答复"
          sentence={answer.sentence}
          onSend={(reason) => answer.run({ typedId, uphold: asking === 'uphold', reason })}
          onClose={close}
        />
      )}
    </>
  )
}
