import { View } from '@tarojs/components'
import { StatusLine } from '@/components/tag'
import { speakMoment } from '@/lib/format/time'
import type { GivenBack, Taken } from '#contract/regulars'
import { sayGiven, sayMissed } from './text'

/** What came of a standing word: how many places, and each shift that it did not take with the reason. */
export function TakenList({ taken: { confirmed, waiting, missed } }: { taken: Taken }) {
  return (
    <View className="lb-stack">
      {confirmed > 0 && <StatusLine icon="check-circle" tone="brand" note="哪次来不了，打开那一场点“取消报名”就行。">{`报上了 ${confirmed} 场`}</StatusLine>}
      {waiting > 0 && <StatusLine icon="waiting" tone="amber" note="这几场已经满了，有人退出就按先后轮到您。">{`候补 ${waiting} 场`}</StatusLine>}
      {missed.map((one) => (
        <StatusLine key={one.shiftId} icon="info" tone="amber" note={sayMissed(one)}>{`${speakMoment(one.startsAt)} 没有报上`}</StatusLine>
      ))}
    </View>
  )
}

/** Beside what she has: what she gave back. */
export const GivenLine = ({ given }: { given: GivenBack }) => (given.givenBack === 0 ? null : <StatusLine icon="refresh" tone="grey">{sayGiven(given)}</StatusLine>)
