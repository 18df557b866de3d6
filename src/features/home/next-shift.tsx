import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Loading } from '@/components/states'
import { ShiftSummary } from '@/features/shifts/shift-summary'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'

/** The next shift that this person promised to come to, or the way to find one. */
export function NextShift() {
  const mine = useQueryOf('shift.mine', {}, { keep: true })
  return (
    <ListStates
      of={mine}
      loading={<Loading rows={1} />}
      isEmpty={({ shifts }) => shifts.length === 0}
      empty={
        <Card title="找一个合适的时间，帮邻居一把">
          <View className="lb-sub">修灯、陪诊、教手机……看看这周谁需要人手。</View>
          <Button id="find-shift" kind="default" onTap={() => go('shifts')}>
            看看活动
          </Button>
        </Card>
      }
    >
      {({ shifts }) => shifts.slice(0, 2).map((shift) => <ShiftSummary key={shift.shiftId} shift={shift} />)}
    </ListStates>
  )
}
