import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { Tag } from '@/components/tag'
import { toastDone } from '@/components/toast'
import { ReasonDialog } from '@/features/hours/reason-dialog'
import { useCommand } from '@/lib/cloud/use-command'
import { speakDay } from '@/lib/format/time'
import type { AttainmentView } from '#contract/credentials'
import { revokeSentences, untilWords, validityWords } from './text'

/** People with their last record of one thing. */
export function Holders({ title, holders }: { title: string; holders: readonly AttainmentView[] }) {
  if (holders.length === 0) return null
  return (
    <CellGroup title={`${title} ${holders.length} 位`}>
      {holders.map((one) => (
        <Cell key={one.attainmentId} before={<Avatar name={one.person} />} title={<Head holder={one} />} note={noteOf(one)}>
          {one.may.revoke && <Revoke holder={one} />}
        </Cell>
      ))}
    </CellGroup>
  )
}

const Head = ({ holder: { person, validity } }: { holder: AttainmentView }) => (
  <View className="lb-row lb-row--apart">
    <View className="lb-grow">{person}</View>
    <Tag tone={validityWords[validity].tone} icon={validityWords[validity].icon}>{validityWords[validity].words}</Tag>
  </View>
)

function noteOf(holder: AttainmentView): string {
  const { on, seenBy, training, lastDigits, revocation } = holder
  const how = training === null ? `${speakDay(on)} ${seenBy}看过证件${lastDigits === '' ? '' : `，尾号 ${lastDigits}`}` : `${speakDay(on)}参加培训`
  return `${how}；${revocation === null ? untilWords(holder) : `撤销：${revocation.reason}`}`
}

function Revoke({ holder: { attainmentId, person, name } }: { holder: AttainmentView }) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const { run, sentence } = useCommand('credential.revoke', { sentences: revokeSentences, onDone: () => (toastDone('已撤销，已告诉本人'), close()) })
  return (
    <>
      <Button id={`revoke-${attainmentId}`} small kind="plain" onTap={() => setAsking(true)}>撤销</Button>
      {asking && (
        <ReasonDialog id="revoke" title={`撤销${person}的“${name}”？`} placeholder="为什么？本人看得到。报了要这一项的活动，也会一起退出。" action="撤销" sentence={sentence}
          onSend={(reason) => run({ attainmentId, reason })} onClose={close} />
      )}
    </>
  )
}
