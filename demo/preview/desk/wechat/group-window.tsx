import { useDesk } from '../desk-context'
import { Avatar } from '../parts/avatar'
import { clockWords } from '../parts/words'
import type { GroupCard } from '../types'

/** The building's WeChat group. `onOpen` opens a card on the phone that did not forward it. */
export function GroupWindow({ cards, onOpen }: { cards: readonly GroupCard[]; onOpen: (card: GroupCard) => void }) {
  return (
    <section className="panel panel-group" aria-label="微信群：朝阳里3号楼邻居群">
      <h2>朝阳里3号楼邻居群<small>微信群</small></h2>
      <div className="panel-scroll group-talk">
        {cards.length === 0 && <p className="empty">程序进不了群。网格员亲手转发的卡片会出现在这里，点开就到另一台手机上。</p>}
        {cards.map((card, index) => <Said key={index} card={card} onOpen={() => onOpen(card)} />)}
      </div>
    </section>
  )
}

function Said({ card, onOpen }: { card: GroupCard; onOpen: () => void }) {
  const { people, nameOf } = useDesk()
  const sender = people.find(({ key }) => key === card.from)
  return (
    <div className="said">
      {sender !== undefined && <Avatar person={sender} small />}
      <div>
        <p className="said-by">{nameOf(card.from)} {clockWords(card.at)}</p>
        <button className="group-card" onClick={onOpen}>
          <span className="group-app"><i className="mini-logo" aria-hidden="true">邻</i>邻伴</span>
          <b>{card.title}</b>
          <span className="group-kind">小程序</span>
        </button>
      </div>
    </div>
  )
}
