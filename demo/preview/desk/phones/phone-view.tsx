import type { ReactNode } from 'react'
import { useDesk } from '../desk-context'
import { HOME } from '../guide/pages'
import type { Phone, Side } from '../types'
import { originOf } from './letters'
import { SIDE_WORD } from './people-picker'
import { PhoneHeader } from './phone-header'

interface PhoneViewProps {
  side: Side
  phone: Phone
  /** The page where it is now. */
  at: string
  /** Is it the one that a narrow screen shows? */
  front: boolean
  frame: (element: HTMLIFrameElement | null) => void
  onReload: () => void
  /** Lies over the screen: a message, a sheet. */
  children: ReactNode
}

/** A phone on the desk. */
export function PhoneView({ side, phone, at, front, frame, onReload, children }: PhoneViewProps) {
  const { owners, show } = useDesk()
  const person = owners[side]
  const origin = originOf(phone.person, location.port)
  return (
    <section className="phone" data-side={side} data-front={front} aria-label={`${SIDE_WORD[side]}的手机`}>
      <PhoneHeader side={side} person={person} address={`${origin}/#/${at}`} onReload={onReload}
        onPick={(chosen) => show(side, chosen, HOME)} />
      <div className="phone-body">
        <div className="phone-glass">
          {/* A new frame for every opening: the old page is gone, as when WeChat starts the program anew. */}
          <iframe allow="geolocation" key={`${phone.person} ${phone.opened}`} ref={frame} src={`${origin}/#/${phone.page}`} title={`${person.name}的手机屏幕`} />
          {children}
        </div>
      </div>
    </section>
  )
}
