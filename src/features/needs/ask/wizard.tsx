import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { useCommand } from '@/lib/cloud/use-command'
import { goInstead } from '@/lib/navigation'
import { submitSentences } from '../text'
import { type Answers, isAnswered, noAnswers, type Question, questions, questionWords } from './answers'
import { AskCheck, AskDay, AskItem, AskNote, AskPart, AskRisks, type QuestionProps } from './questions'

const asking: Record<Exclude<Question, 'check'>, (props: QuestionProps) => JSX.Element> = {
  item: AskItem,
  day: AskDay,
  part: AskPart,
  risks: AskRisks,
  note: AskNote,
}

/** Asking for help: one question a screen, and a way back that loses nothing. */
export function AskWizard() {
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [at, setAt] = useState(0)
  const submit = useCommand('need.submit', {
    sentences: submitSentences,
    onDone: ({ needId }) => void goInstead('need', { needId }),
  })
  const question = questions[at] ?? 'check'
  const next = () => setAt((now) => Math.min(now + 1, questions.length - 1))
  const send = () =>
    submit.run({
      itemNo: answers.item?.no ?? '',
      wishOn: answers.wishOn ?? '',
      wishPart: answers.wishPart ?? 'any',
      note: answers.note,
      risks: answers.risks,
      riskNote: '',
      photos: answers.photos.map(({ fileId }) => fileId),
    })
  const forward =
    question === 'check' ? (
      <Button id="ask-send" icon="send" onTap={send}>
        提交求助
      </Button>
    ) : (
      <Button id="ask-next" disabled={!isAnswered(question, answers)} onTap={next}>
        下一步
      </Button>
    )
  const Asking = question === 'check' ? null : asking[question]
  return (
    <Screen
      title="我要求助"
      actions={
        <>
          {at > 0 && (
            <Button id="ask-back" kind="default" onTap={() => setAt(at - 1)}>
              上一步
            </Button>
          )}
          {question !== 'item' && forward}
        </>
      }
    >
      <View>
        <View className="lb-sub">{`第 ${at + 1} 步，共 ${questions.length} 步`}</View>
        <View className="lb-display">{questionWords[question]}</View>
      </View>
      {Asking === null ? (
        <AskCheck answers={answers} goTo={(target) => setAt(questions.indexOf(target))} />
      ) : (
        <Asking answers={answers} change={(change) => setAnswers((before) => ({ ...before, ...change }))} next={next} />
      )}
      {submit.sentence !== null && (
        <Notice tone="red" icon="warning">
          {submit.sentence}
        </Notice>
      )}
    </Screen>
  )
}
