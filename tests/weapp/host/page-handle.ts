/**
 * One open page, driven as a person drives it. Every action refuses what a person could not do (a disabled button, a
 * page that lies below another, a place where nothing listens) by throwing, and then waits until the page has settled.
 */
import type { SettleOptions } from './activity'
import type { MiniPage } from './mini-page'
import { type Surroundings, tapAction } from './tap-actions'
import { elementsWithText, visibleText } from './visible-text'
import type { Widgets } from './widgets'

/** An element, or a CSS selector (`#id`, `.class`, `wx-input`) that fits exactly one. */
export type Where = Element | string

export interface HandleParts {
  readonly page: MiniPage
  readonly widgets: Widgets
  readonly isOnTop: () => boolean
  readonly settle: (options?: SettleOptions) => Promise<void>
  readonly go: (openType: string, url: string) => void
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/input.html */
const DEFAULT_MAX_LENGTH = 140

export class PageHandle {
  /** The card that the page offered when it was shared last. */
  shared: unknown

  constructor(private readonly parts: HandleParts) {}

  get route(): string {
    return this.parts.page.route
  }

  get query(): Readonly<Record<string, string>> {
    return this.parts.page.query
  }

  /** The words in the navigation bar. */
  get title(): string {
    return this.parts.page.title
  }

  /** All visible words, one line per block. */
  text(): string {
    return visibleText(this.element)
  }

  /** @throws Error unless exactly one innermost element reads so */
  byText(wanted: string | RegExp): Element {
    return only(this.allByText(wanted), `the text ${String(wanted)}`, this)
  }

  allByText(wanted: string | RegExp): Element[] {
    return elementsWithText(this.element, wanted)
  }

  /** @throws Error unless exactly one element fits */
  $(selector: string): Element {
    return only(this.$$(selector), selector, this)
  }

  $$(selector: string): Element[] {
    return [...this.element.querySelectorAll(selector)]
  }

  settle(options?: SettleOptions): Promise<void> {
    return this.parts.settle(options)
  }

  /** What stands in an input. */
  value(where: Where): string {
    return this.parts.widgets.value(this.find(where))
  }

  checked(where: Where): boolean {
    return this.parts.widgets.checked(this.find(where))
  }

  async tap(where: Where): Promise<void> {
    const element = this.touchable(where)
    const action = tapAction(element, this.surroundings())
    const send = (type: string) => this.view.dispatch(element, type, { x: 0, y: 0 }, { bubbles: true })
    send('touchstart')
    send('touchend')
    const heard = send('tap')
    if (!heard && !action) throw new Error(`nothing listens to a tap on "${visibleText(element) || element.tagName}" of ${this.route}`)
    action?.()
    return this.settle()
  }

  async tapText(wanted: string | RegExp): Promise<void> {
    return this.tap(this.byText(wanted))
  }

  /** Types a text in place of what was there; what exceeds `maxlength` is not typed, as on the phone. */
  async input(where: Where, text: string): Promise<void> {
    const element = this.touchable(where)
    const max = Number(element.getAttribute('maxlength') ?? DEFAULT_MAX_LENGTH)
    const value = max < 0 ? text : text.slice(0, max)
    this.parts.widgets.setValue(element, value)
    return this.fire(element, 'input', { value, cursor: value.length, keyCode: value.charCodeAt(value.length - 1) || 8 })
  }

  async confirm(where: Where): Promise<void> {
    return this.fire(where, 'confirm', { value: this.value(where) })
  }

  async focus(where: Where): Promise<void> {
    return this.fire(where, 'focus', { value: this.value(where), height: 300 })
  }

  async blur(where: Where): Promise<void> {
    return this.fire(where, 'blur', { value: this.value(where), cursor: this.value(where).length })
  }

  /** Chooses in a picker, slider, checkbox-group …, whose panel the host does not draw. */
  async change(where: Where, value: unknown): Promise<void> {
    const element = this.touchable(where)
    if (typeof value === 'string') this.parts.widgets.setValue(element, value)
    return this.fire(element, 'change', { value })
  }

  /** An event of the element's own, which does not bubble: `getphonenumber`, `chooseavatar`, `scrolltolower` … */
  async fire(where: Where, type: string, detail: unknown): Promise<void> {
    const element = this.touchable(where)
    if (!this.view.dispatch(element, type, detail, { bubbles: false })) throw new Error(`nothing listens to ${type} there`)
    return this.settle()
  }

  async pullDown(): Promise<void> {
    return this.member('onPullDownRefresh')
  }

  async reachBottom(): Promise<void> {
    return this.member('onReachBottom')
  }

  /** The menu in the corner; the card is in `shared` afterwards. */
  async share(): Promise<void> {
    this.shared = this.parts.page.call('onShareAppMessage', { from: 'menu' })
    return this.settle()
  }

  private async member(name: string): Promise<void> {
    if (typeof this.parts.page.logic[name] !== 'function') throw new Error(`${this.route} has no ${name}`)
    this.parts.page.call(name)
    return this.settle()
  }

  private surroundings(): Surroundings {
    const { widgets, go, page } = this.parts
    return {
      root: this.element,
      widgets,
      go,
      fire: (element, type, detail) => void this.view.dispatch(element, type, detail, { bubbles: false }),
      share: ({ id }) => (this.shared = page.call('onShareAppMessage', { from: 'button', target: { id, dataset: {} } })),
    }
  }

  private touchable(where: Where): Element {
    const element = this.find(where)
    if (!this.parts.isOnTop()) throw new Error(`${this.route} is not the page on top`)
    const disabled = element.closest('[disabled]')
    if (disabled) throw new Error(`"${visibleText(disabled) || disabled.tagName}" is disabled`)
    return element
  }

  private find(where: Where): Element {
    return typeof where === 'string' ? this.$(where) : where
  }

  private get view() {
    if (!this.parts.page.view) throw new Error(`${this.route} is closed`)
    return this.parts.page.view
  }

  private get element(): Element {
    return this.view.element
  }
}

function only(found: Element[], what: string, page: PageHandle): Element {
  const [first] = found
  if (first && found.length === 1) return first
  throw new Error(`${found.length} elements of ${page.route} fit ${what}. The page reads:\n${page.text()}`)
}
