import type { Store } from '../state/store'
import type { MessageData } from './message-fields'
import { Tickets } from './tickets'

/*
 * WeChat's side of the matter: what people accepted, what they received. One accept is one message; accepts add up and
 * do not expire. Credit and message change in one transaction, so a killed cloud neither loses a message that was
 * acknowledged nor sends two on one credit. No openapi reads the remaining credit, and none is offered here.
 */

/** A service message as it arrived at a person. */
export interface ServiceMessage {
  /** 19 digits, as WeChat's msgid. */
  id: string
  openid: string
  templateId: string
  page?: string
  data: MessageData
  /** Epoch milliseconds of the cloud's clock. */
  at: number
}

interface Subscription {
  credits: number
  refuses: boolean
}

export interface MessageFilter {
  openid?: string
  templateId?: string
}

const FIRST_ID = 3_000_000_000_000_000_000n
const NOTHING: Subscription = { credits: 0, refuses: false }

export class Wechat {
  /** Codes of the phone number button; each is good once. */
  readonly phoneCodes: Tickets<string>
  /** Open data that a client may pass on unread, by CloudID. */
  readonly cloudIds: Tickets<object>
  private readonly lastSeen = new Map<string, number>()

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {
    this.phoneCodes = new Tickets(now)
    this.cloudIds = new Tickets(now)
  }

  /** Messages that arrived, oldest first. */
  messages(filter: MessageFilter = {}): ServiceMessage[] {
    const all = [...this.store.messages.getRange()].map(({ value }) => value as ServiceMessage)
    return all.filter(
      (message) =>
        (filter.openid === undefined || message.openid === filter.openid) &&
        (filter.templateId === undefined || message.templateId === filter.templateId),
    )
  }

  /** Sends that this person has accepted and not yet received. */
  credits(openid: string, templateId: string): number {
    return this.subscription(openid, templateId).credits
  }

  /** The person accepts `count` messages, as if tapping "allow" so often. */
  async grant(openid: string, templateId: string, count = 1): Promise<void> {
    if (!Number.isInteger(count) || count < 1) throw new RangeError('a person accepts a whole number of messages, at least one')
    await this.change(openid, templateId, (now) => ({ ...now, credits: now.credits + count }))
  }

  /** The person forbids this message in the settings: credits are gone, dialogs answer `reject` until allowed again. */
  async refuse(openid: string, templateId: string): Promise<void> {
    await this.change(openid, templateId, () => ({ credits: 0, refuses: true }))
  }

  async allow(openid: string, templateId: string): Promise<void> {
    await this.change(openid, templateId, (now) => ({ ...now, refuses: false }))
  }

  /** The answer of the subscription dialog for each template, however often it is named; an accept adds one credit. */
  async askToSubscribe(openid: string, templateIds: readonly string[]): Promise<Record<string, 'accept' | 'reject'>> {
    const answers: Record<string, 'accept' | 'reject'> = {}
    for (const templateId of new Set(templateIds)) {
      const refuses = this.subscription(openid, templateId).refuses
      if (!refuses) await this.grant(openid, templateId)
      answers[templateId] = refuses ? 'reject' : 'accept'
    }
    return answers
  }

  /** Takes one credit and delivers; resolves to undefined when there is none. Durable when it resolves. */
  async deliver(message: Omit<ServiceMessage, 'id' | 'at'>): Promise<ServiceMessage | undefined> {
    const { store } = this
    const key = keyOf(message.openid, message.templateId)
    return store.transaction(() => {
      const subscription = this.subscription(message.openid, message.templateId)
      if (subscription.credits < 1) return undefined
      void store.subscriptions.put(key, { ...subscription, credits: subscription.credits - 1 })
      const number = nextNumber(store)
      const sent: ServiceMessage = { ...message, id: String(FIRST_ID + BigInt(number)), at: this.now() }
      void store.messages.put(number, sent)
      return sent
    })
  }

  /** Notes that a person is in the mini-program now. */
  see(openid: string): void {
    this.lastSeen.set(openid, this.now())
  }

  /** When the person last called a function from the mini-program, since the cloud was started. */
  seenAt(openid: string): number | undefined {
    return this.lastSeen.get(openid)
  }

  async clear(): Promise<void> {
    this.phoneCodes.clear()
    this.cloudIds.clear()
    this.lastSeen.clear()
    const { messages, subscriptions } = this.store
    await this.store.write(() => Promise.all([messages.clearAsync(), subscriptions.clearAsync()]))
  }

  private subscription(openid: string, templateId: string): Subscription {
    return (this.store.subscriptions.get(keyOf(openid, templateId)) as Subscription | undefined) ?? NOTHING
  }

  private async change(openid: string, templateId: string, next: (now: Subscription) => Subscription): Promise<void> {
    await this.store.transaction(() => {
      void this.store.subscriptions.put(keyOf(openid, templateId), next(this.subscription(openid, templateId)))
    })
  }
}

function keyOf(openid: string, templateId: string): string {
  return `${openid}/${templateId}`
}

function nextNumber(store: Store): number {
  const [last] = [...store.messages.getKeys({ reverse: true, limit: 1 })]
  return (last ?? 0) + 1
}
