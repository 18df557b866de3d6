import { Cell } from '@/components/cell'
import { StatusLine } from '@/components/tag'
import { speakDay } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { NeedCard } from '#contract/needs'
import { partWords, stateWords } from './text'

/** One need in a list: what, when, where it stands. `who` for the people who look after it. */
export function NeedRow({ need, who }: { need: NeedCard; who?: boolean }) {
  const state = stateWords[need.state]
  const when = `${speakDay(need.wishOn)} ${partWords[need.wishPart]}`
  return (
    <Cell
      id={`need-${need.needId}`}
      title={need.itemName}
      note={who ? `${need.requester} · ${need.place} · ${when}` : when}
      onTap={() => go('need', { needId: need.needId })}
    >
      <StatusLine icon={state.icon} tone={state.tone}>
        {state.label}
      </StatusLine>
    </Cell>
  )
}
