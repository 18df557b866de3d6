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
import { sayDays, sayPause } from './text'

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
    <>
      <View className="lb-body">{`这个活动后面排了 ${coming} 场。固定下来，就不用一场一场报名了。`}</View>
      <Button id="regular-make" kind="default" icon="calendar" onTap={onTap}>
        每周都来
      </Button>
    </>
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

export function RegularState({ regular: { state, weekdays, postName, pausedUntil, coming } }: { regular: RegularView }) {
  const note = coming === 0 ? '后面还没有您的场次，排了新的会自动给您报上。' : `后面有您 ${coming} 场。哪次来不了，打开那一场取消就行。`
  if (state === 'paused' && pausedUntil !== null) return <StatusLine icon="waiting" tone="amber" note={note}>{sayPause(pausedUntil)}</StatusLine>
  return <StatusLine icon="check-circle" tone="brand" note={note}>{`${sayDays(weekdays)} · ${postName}`}</StatusLine>
}
