import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { confirm } from '@/components/dialog-store'
import { toast } from '@/components/toast'
import { speakRange } from '@/features/place-check/text'
import { useCommand } from '@/lib/cloud/use-command'
import { speakMinutes } from '@/lib/format/amounts'
import { timeOf } from '@/lib/format/time'
import type { AttendanceView } from '#contract/attendance'
import { confirmSentences } from './text'

/** Somebody whose scans prove too little: the leader has seen them, or has not. */
export function PersonToConfirm({ person, self }: { person: AttendanceView; self: string }) {
  const { run } = useCommand('attendance.confirm', { sentences: confirmSentences, onFailed: (sentence) => toast(sentence, 4000) })
  const { attendanceId, memberNo, name, helpedBy } = person
  const range = speakRange(person)
  const refuse = async () => {
    const sure = await confirm({ title: `${name}没有到场？`, content: '这次的时长就不记了，会发消息告诉对方。', confirmText: '没有到场', danger: true })
    if (sure) await run({ attendanceId, present: false })
  }
  return (
    <View className="person">
      <PersonHead person={person} />
      {helpedBy !== null && <View className="lb-sub">{`没带手机，${helpedBy.name}代签的。`}</View>}
      {range !== null && <View className="lb-sub">{`手机显示：${range}。`}</View>}
      {memberNo === self || helpedBy?.memberNo === self ? (
        <View className="lb-sub">{memberNo === self ? '自己的到场要别人来确认，' : '您代签的要别人来确认，'}请另一位负责人或社区工作人员点一下。</View>
      ) : (
        <View className="person__buttons">
          <Button id={`absent-${memberNo}`} small kind="default" icon="close" onTap={refuse}>
            没有到场
          </Button>
          <Button id={`present-${memberNo}`} small icon="check" onTap={() => run({ attendanceId, present: true })}>
            确认到场
          </Button>
        </View>
      )}
    </View>
  )
}

export function PersonHead({ person }: { person: AttendanceView }) {
  const left = person.checkOutAt === null ? '，没有签退' : `–${timeOf(person.checkOutAt)}`
  const served = person.minutes === null ? '' : `，${speakMinutes(person.minutes)}`
  return (
    <View className="lb-row">
      <Avatar name={person.name} />
      <View className="lb-grow">
        <View className="lb-body">{person.name}</View>
        <View className="lb-sub">{`${timeOf(person.checkInAt)}${left}${served}`}</View>
      </View>
    </View>
  )
}
