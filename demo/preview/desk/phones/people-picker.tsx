import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../desk-context'
import { Avatar } from '../parts/avatar'
import { Icon } from '../parts/icons'
import type { Person, Side } from '../types'
import { grouped } from './people-list'

/** The switch between people: everybody of the cast with the sentence who they are. */
export function PeoplePicker({ side, current, onPick, onClose }: {
  side: Side; current: string; onPick: (person: string) => void; onClose: () => void
}) {
  const { people } = useDesk()
  const [wanted, setWanted] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const groups = grouped(people, wanted)
  return (
    <dialog ref={dialog} className="picker" aria-label={`选择${SIDE_WORD[side]}手机上的人`} onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <header className="picker-head">
        <input type="search" className="picker-search" placeholder="找人：姓名、身份、会做什么" aria-label="找人" autoFocus
          value={wanted} onChange={(event) => setWanted(event.target.value)} />
        <button className="icon-button" aria-label="关闭" onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      <div className="picker-list">
        {groups.length === 0 && <p className="empty">没有这样的人。换个词试试，比如“电工”“队长”。</p>}
        {groups.map(({ group, people: members }) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            {members.map((person) => (
              <Choice key={person.key} person={person} chosen={person.key === current} onPick={() => onPick(person.key)} />
            ))}
          </section>
        ))}
      </div>
    </dialog>
  )
}

function Choice({ person, chosen, onPick }: { person: Person; chosen: boolean; onPick: () => void }) {
  return (
    <button className="choice" aria-current={chosen} onClick={onPick}>
      <Avatar person={person} />
      <span className="choice-words">
        <b>{person.name}{person.elderMode && <em className="tag">长辈版</em>}</b>
        <span>{person.who}</span>
      </span>
    </button>
  )
}

export const SIDE_WORD: Record<Side, string> = { left: '左边', right: '右边' }
