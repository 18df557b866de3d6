/**
 * One open page: its logic object, which the mini-program's own code sees as `this`, and its view. The two talk only
 * through `setData` (one way) and events (the other), both later and as JSON.
 */
import { setPath } from './data-path'
import type { Guard } from './guard'
import type { LogicRealm } from './logic-realm'
import type { StackPage, Target } from './page-stack'
import type { PageView } from './page-view'
import type { ProblemLog } from './problems'

/** WeChat refuses more than this in one `setData`. */
const MAX_SET_DATA = 1 << 20

export type PageOptions = Record<string, unknown>
export interface PageLogic {
  data: Record<string, unknown>
  readonly [member: string]: unknown
}
type ReceiveEvent = (handler: string, event: unknown) => void

export interface MiniPageParts {
  readonly guard: Guard
  readonly logic: LogicRealm
  readonly problems: ProblemLog
  readonly options: PageOptions
  readonly openView: (data: Record<string, unknown>, handlers: string[], receive: ReceiveEvent) => PageView
  readonly onSetData: (bytes: number) => void
  readonly createSelectorQuery: () => unknown
}

export class MiniPage implements StackPage {
  readonly route: string
  readonly query: Record<string, string>
  readonly logic: PageLogic
  title: string
  view: PageView | undefined

  constructor(private readonly parts: MiniPageParts, target: Target, title: string) {
    this.route = target.route
    this.query = target.query
    this.title = title
    const assemble = parts.logic.evaluate<(...sources: object[]) => PageLogic>('(...sources) => Object.assign({}, ...sources)')
    this.logic = assemble(parts.options, {
      data: parts.logic.toLogic(parts.options.data ?? {}),
      route: target.route,
      __route__: target.route,
      options: parts.logic.toLogic(target.query),
      setData: (data: Record<string, unknown>, callback?: () => void) => this.setData(data, callback),
      createSelectorQuery: parts.createSelectorQuery,
    })
  }

  open(): void {
    const handlers = Object.keys(this.parts.options).filter((key) => typeof this.parts.options[key] === 'function')
    this.parts.guard.run(() => {
      this.view = this.parts.openView(this.logic.data, handlers, (handler, event) => this.call(handler, event))
    })
    this.call('onLoad', this.parts.logic.toLogic(this.query))
    this.call('onShow')
    this.parts.guard.later('first render', () => this.parts.guard.later('onReady', () => this.view && this.call('onReady')))
  }

  show(): void {
    this.call('onShow')
  }

  hide(): void {
    this.call('onHide')
  }

  close(): void {
    this.call('onUnload')
    this.view?.close()
    this.view = undefined
  }

  /** Calls a member of the page, if it has it; @returns what it returned, undefined when it threw. */
  call(name: string, ...args: unknown[]): unknown {
    const member = this.logic[name]
    let result: unknown
    if (typeof member === 'function') this.parts.guard.run(() => (result = Reflect.apply(member, this.logic, args)))
    return result
  }

  private setData(data: Record<string, unknown>, callback?: () => void): void {
    const { guard, problems } = this.parts
    for (const [path, value] of Object.entries(data)) {
      if (value === undefined) problems.add('setData', `${this.route} sets ${path} to undefined`)
      else setPath(this.logic.data, path, value)
    }
    const text = JSON.stringify(data)
    const bytes = Buffer.byteLength(text)
    this.parts.onSetData(bytes)
    if (bytes > MAX_SET_DATA) problems.add('setData', `${this.route} sends ${bytes} bytes at once`)
    guard.later('setData', () => {
      this.view?.apply(JSON.parse(text) as Record<string, unknown>)
      if (callback) guard.later('setData callback', callback)
    })
  }
}
