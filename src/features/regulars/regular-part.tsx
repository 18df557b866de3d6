import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { StatusLine } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { RegularView } from '#contract/regulars'
import type { ShiftView } from '#contract/shifts'
import { MakeSheet } from './make-sheet'
import { RegularActions } from './regular-actions'
import { sayComing, sayDays, sayPause } from './text'

/** On a shift of a series: "every week, me", or what became of that word. */
export function RegularPart({ shift }: { shift: ShiftView }) {
  const [making, setMaking] = useState(false)
  const found = useQueryOf('regular.forShift', { shiftId: shift.shiftId }).data
  if (found === undefined || (found.mine === null && found.coming === 0 && !making)) return null
  return (
    <Card id="regular" title="固定报名">
      {found.mine === null ? <Offer coming={found.coming} onTap={() => setMaking(true)} /> : <Mine regular={found.mine} />}
      {making && <MakeSheet shift={shift} weekdays={found.weekdays} onClose={() => setMaking(false)} />}
    </Card>
  )
}

function Offer({ coming, onTap }: { coming: number; onTap: () => void }) {
  return (
    <View className="lb-stack">
      <View className="lb-body">{`这个活动后面排了 ${coming} 场。固定下来，就不用一场一场报名了。`}</View>
      <Button id="regular-make" kind="default" icon="calendar" onTap={onTap}>
        每周都来
      </Button>
    </View>
  )
}

function Mine({ regular }: { regular: RegularView }) {
  return (
    <>
      <RegularState regular={regular} />
      <RegularActions regular={regular} />
    </>
  )
}

export function RegularState({ regular }: { regular: RegularView }) {
  const { state, weekdays, postName, pausedUntil } = regular
  const note = sayComing(regular)
  if (state === 'paused' && pausedUntil !== null) return <StatusLine icon="waiting" tone="amber" note={note}>{sayPause(pausedUntil)}</StatusLine>
  return <StatusLine icon="check-circle" tone="brand" note={note}>{`${sayDays(weekdays)} · ${postName}`}</StatusLine>
}
