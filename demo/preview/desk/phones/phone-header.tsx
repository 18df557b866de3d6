import { useState } from 'react'
import { Avatar } from '../parts/avatar'
import { Icon } from '../parts/icons'
import type { Person, Side } from '../types'
import { PeoplePicker, SIDE_WORD } from './people-picker'

/** Above a phone: whose it is, the switch, and the phone's own address. */
export function PhoneHeader({ side, person, address, onPick, onReload }: {
  side: Side; person: Person; address: string; onPick: (person: string) => void; onReload: () => void
}) {
  const [picking, setPicking] = useState(false)
  return (
    <header className="phone-head">
      <button className="phone-owner" aria-haspopup="dialog" title={person.who} onClick={() => setPicking(true)}
        aria-label={`${SIDE_WORD[side]}的手机：${person.name}，${person.group}${person.elderMode ? '，用长辈版' : ''}。换人`}>
        <Avatar person={person} />
        <span className="phone-name"><b>{person.name}</b><em className="tag">{person.elderMode ? '长辈版' : person.group}</em><Icon name="down" /></span>
      </button>
      <a className="phone-address" href={address} target="_blank" rel="noreferrer" title={`在新标签页打开 ${address}`}
        aria-label={`在新标签页打开${person.name}的手机`}>
        <span>{new URL(address).host}</span><Icon name="away" />
      </a>
      <button className="icon-button" aria-label={`刷新${person.name}的手机`} title="刷新" onClick={onReload}><Icon name="reload" /></button>
      {picking && (
        <PeoplePicker side={side} current={person.key} onClose={() => setPicking(false)}
          onPick={(chosen) => { setPicking(false); onPick(chosen) }} />
      )}
    </header>
  )
}
