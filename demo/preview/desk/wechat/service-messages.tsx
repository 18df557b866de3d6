import { useDesk } from '../desk-context'
import { Icon } from '../parts/icons'
import { momentWords } from '../parts/words'
import type { MessageCard } from './message-card'

/** What came to the two people as WeChat service messages; a tap opens the page on that person's phone. */
export function ServiceMessages({ cards, now }: { cards: readonly MessageCard[]; now: number }) {
  return (
    <section className="panel panel-messages" aria-label="服务通知">
      <h2>服务通知</h2>
      <div className="panel-scroll">
        {cards.length === 0 && <p className="empty">这两位还没有收到服务通知。点过一次“允许”，才能收到一条。</p>}
        {cards.map((card) => <ServiceCard key={card.id} card={card} now={now} />)}
      </div>
    </section>
  )
}

function ServiceCard({ card, now }: { card: MessageCard; now: number }) {
  const { nameOf, open } = useOpening(card)
  return (
    <button className="service-card" onClick={open}>
      <span className="service-from"><i className="mini-logo" aria-hidden="true">邻</i>邻伴 → {nameOf(card.person)}<time>{momentWords(card.at, now)}</time></span>
      <b>{card.title}</b>
      {card.lines.map(({ label, value }, index) => (
        <span className="service-line" key={index}><i>{label}</i><span>{value}</span></span>
      ))}
      <span className="service-go">进入小程序查看<Icon name="next" /></span>
    </button>
  )
}

/** Drops into a phone from above when a message arrives, as on a phone. */
export function MessageBanner({ card, onDone }: { card: MessageCard; onDone: () => void }) {
  const { open } = useOpening(card)
  const [first, second] = card.lines
  return (
    <button className="banner" onClick={() => { onDone(); open() }} aria-label={`新的服务通知：${card.title}。打开`}>
      <i className="mini-logo" aria-hidden="true">邻</i>
      <span><b>服务通知 · {card.title}</b><span>{[first?.value, second?.value].filter(Boolean).join(' · ')}</span></span>
    </button>
  )
}

function useOpening({ person, page }: MessageCard) {
  const { nameOf, sideOf, show } = useDesk()
  return { nameOf, open: () => show(sideOf(person) ?? 'left', person, page.replace(/^\/+/, '')) }
}
