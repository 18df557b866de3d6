import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Photos } from '@/components/photos'
import { Fact, Tag } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMinutes } from '@/lib/format/amounts'
import { speakDay } from '@/lib/format/time'
import { pictureOf } from '@/lib/wechat/upload'
import type { CorrectionView } from '#contract/corrections'
import { ReasonDialog } from './reason-dialog'
import { correctionWords, decideSentences } from './text'

/** One request: what stands, what is wished and why, and the answer or the buttons for it. */
export function CorrectionCard({ correction, deciding }: { correction: CorrectionView; deciding: boolean }) {
  const { name, title, servedOn, standsAt, wanted, reason, photos, state, answer, may } = correction
  const { words, tone, icon } = correctionWords[state]
  return (
    <Card title={deciding ? `${name} · ${title}` : title}>
      <View className="lb-row lb-row--wrap">
        <View className="lb-sub">{speakDay(servedOn)}</View>
        <Tag tone={tone} icon={icon}>{words}</Tag>
      </View>
      <Fact icon="edit">{`${speakMinutes(standsAt)} → ${speakMinutes(wanted)}：${reason}`}</Fact>
      {photos.length > 0 && <Photos photos={photos.map(pictureOf)} max={photos.length} />}
      {answer !== null && <Fact icon="info">{`${answer.by} 答复：${answer.reason}`}</Fact>}
      {deciding && (may.decide ? <Decide correction={correction} /> : <Fact icon="info">您是本人或登记人，请另一位来答复。</Fact>)}
    </Card>
  )
}

function Decide({ correction: { correctionId } }: { correction: CorrectionView }) {
  const [answer, setAnswer] = useState<boolean | null>(null)
  const close = () => setAnswer(null)
  const { run, sentence } = useCommand('correction.decide', { sentences: decideSentences, onDone: () => (toastDone('已答复'), close()) })
  return (
    <>
      <Button id={`accept-${correctionId}`} icon="check" onTap={() => setAnswer(true)}>
        同意更正
      </Button>
      <Button id={`decline-${correctionId}`} kind="plain" onTap={() => setAnswer(false)}>
        不同意
      </Button>
      {answer !== null && (
        <ReasonDialog
          id="decide"
          title={answer ? '同意更正' : '不同意更正'}
          placeholder="怎么核实的？志愿者看得到"
          action="答复"
          sentence={sentence}
          onSend={(reason) => run({ correctionId, accept: answer, reason })}
          onClose={close}
        />
      )}
    </>
  )
}
