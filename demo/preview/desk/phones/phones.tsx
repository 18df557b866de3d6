import { useDesk } from '../desk-context'
import { ScanSheet } from '../scan/scan-sheet'
import type { Desk } from '../state'
import { otherSide, SIDES, type Side } from '../types'
import type { PhoneTalk } from '../use-phone-talk'
import { MessageBanner } from '../wechat/service-messages'
import type { Messages } from '../wechat/use-messages'
import { PhoneView } from './phone-view'
import { useFit } from './use-fit'

interface PhonesProps {
  desk: Desk
  talk: PhoneTalk
  messages: Messages
  onFront: (side: Side) => void
}

/** The two phones; where there is room for one only, a switch between them. */
export function Phones({ desk, talk, messages, onFront }: PhonesProps) {
  const { owners } = useDesk()
  const stage = useFit<HTMLDivElement>()
  return (
    <div className="stage" ref={stage}>
      <nav className="fronts" aria-label="看哪一台手机">
        {SIDES.map((side) => (
          <button key={side} aria-current={desk.front === side} onClick={() => onFront(side)}>{owners[side].name}</button>
        ))}
      </nav>
      {SIDES.map((side) => {
        const arrived = messages.arrived.find((card) => card.person === owners[side].key)
        return (
          <PhoneView key={side} side={side} phone={desk.phones[side]} at={talk.at[side]} front={desk.front === side}
            frame={talk.frames[side]} onReload={() => talk.reload(side)}>
            {arrived !== undefined && <MessageBanner card={arrived} onDone={() => messages.dismiss(arrived.id)} />}
            {talk.scan.open?.side === side && <ScanSheet scan={talk.scan} posters={desk.posters} other={owners[otherSide(side)].name} />}
          </PhoneView>
        )
      })}
    </div>
  )
}
