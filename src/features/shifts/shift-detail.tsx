import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Fact } from '@/components/tag'
import { speakSpan } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { ShiftView } from '#contract/shifts'
import { MyPlaceLine } from './my-place'
import { ShiftPosts } from './shift-posts'
import { ShiftSafety } from './shift-safety'

/** One shift from top to bottom, in the order in which people decide: when and where, my place, posts, risks. */
export function ShiftDetail({ shift }: { shift: ShiftView }) {
  return (
    <>
      <Card>
        <View className="lb-title">{shift.title}</View>
        <Fact icon="clock">{speakSpan(shift.startsAt, shift.endsAt)}</Fact>
        <Fact icon="pin">{shift.place}</Fact>
        <Fact icon="person">{`负责人 ${shift.leaders.map(({ name }) => name).join('、')}`}</Fact>
        {shift.description !== '' && <View className="lb-body">{shift.description}</View>}
      </Card>
      {(shift.mine.state !== 'none' || shift.attendance !== null || shift.state === 'cancelled') && (
        <Card id="my-place">
          <MyPlaceLine shift={shift} />
        </Card>
      )}
      {shift.may.lead && (
        <CellGroup>
          <Cell id="lead" icon="flag" title="带队" note="出示签到码、核对名单" onTap={() => go('lead', { shiftId: shift.shiftId })} />
        </CellGroup>
      )}
      <ShiftPosts shift={shift} />
      <ShiftSafety shift={shift} />
    </>
  )
}
