import type { Bridge } from './bridge'
import type { Guard } from './guard'

interface ViewEvent {
  readonly type: string
  readonly currentTarget: unknown
}
type Handler = (this: unknown, ...args: unknown[]) => unknown

/** A tap, or the submit that a tap on a form's button causes, is a gesture of the person. */
const GESTURES = new Set(['tap', 'submit'])

/** The line on which the view tells the logic layer of an event: asynchronous, in order, and as JSON. */
export class EventLine {
  private count = 0

  constructor(
    private readonly guard: Guard,
    private readonly toLogic: Bridge,
  ) {}

  /** Events heard by some handler so far; a driver that compares two readings learns that nobody listened. */
  get heard(): number {
    return this.count
  }

  send(event: ViewEvent, receive: (event: unknown) => unknown): void {
    this.count += 1
    const copy = this.toLogic(event)
    const deliver = () => receive(copy)
    this.guard.later(`event ${event.type}`, GESTURES.has(event.type) ? () => this.guard.inGesture(deliver) : deliver)
  }

  /** A component's methods are handlers and helpers at once: an event takes the line, any other call is direct. */
  wrap(method: Handler): Handler {
    const send = (event: ViewEvent, receive: (event: unknown) => unknown) => this.send(event, receive)
    return function (...args) {
      const [first] = args
      if (args.length !== 1 || !isEvent(first)) return method.apply(this, args)
      send(first, (event) => method.call(this, event))
      return undefined
    }
  }
}

function isEvent(value: unknown): value is ViewEvent {
  return typeof value === 'object' && value !== null && 'currentTarget' in value && 'type' in value
}
