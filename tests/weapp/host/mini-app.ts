/** The running mini-program as a test sees it. */
import type { SettleOptions } from './activity'
import type { MiniPage } from './mini-page'
import { PageHandle } from './page-handle'
import type { PageStack } from './page-stack'
import type { ApiCall } from './wx-calls'
import type { Storage } from './wx-storage'
import type { ApiOverride } from './wx'
import type { Running } from './running'
import { visibleText } from './visible-text'

export class MiniApp {
  private readonly handles = new WeakMap<MiniPage, PageHandle>()

  constructor(private readonly parts: Running) {}

  /** The page on top. @throws Error when none could be opened */
  page(): PageHandle {
    const page = this.stack.top()
    if (!page) throw new Error(`no page is open: ${this.problems().join('; ')}`)
    return this.handleOf(page)
  }

  /** The open pages, the one on top last. */
  pages(): PageHandle[] {
    return this.stack.pages().map((page) => this.handleOf(page))
  }

  settle(options?: SettleOptions): Promise<void> {
    return this.parts.activity.settle(options)
  }

  /** Calls of `wx.<name>` so far (`cloud.callFunction` for the cloud), all calls without a name. */
  calls(name?: string): ApiCall[] {
    return this.parts.calls.recorded.filter((call) => name === undefined || call.name === name)
  }

  /** Calls `wx.<name>` from outside, as the mini-program would; answers are its own objects. */
  call(name: string, ...args: unknown[]): unknown {
    const api = this.parts.api[name]
    if (typeof api !== 'function') throw new Error(`wx.${name} is no function`)
    return Reflect.apply(api, undefined, args)
  }

  /** Replaces an API from now on; `fn` gets its options and returns the answer's fields or throws a WxFailure. */
  override(name: string, fn: ApiOverride): void {
    this.parts.overrides.set(name, fn)
  }

  get screen() {
    return this.parts.screen
  }

  get storage(): Storage {
    return this.parts.storage
  }

  /** Size in bytes of each `setData` so far. */
  get setDataSizes(): readonly number[] {
    return this.parts.setDataSizes
  }

  /** A person taps the tab bar. @throws Error when there is none, it is hidden, or no tab reads so */
  async tapTab(text: string): Promise<void> {
    const index = this.parts.pkg.tabs.findIndex((tab) => tab.text === text)
    const tab = this.parts.pkg.tabs[index]
    const page = this.stack.top()
    if (!tab || !page || !this.parts.pkg.isTab(page.route) || this.screen.tabBarHidden) throw new Error(`there is no tab ${text} to tap`)
    this.parts.guard.run(() => this.stack.switchTab({ route: tab.pagePath, query: {} }))
    this.stack.top()?.call('onTabItemTap', { index, pagePath: tab.pagePath, text })
    await this.settle()
  }

  /** The person's own way back: the arrow, or the swipe. */
  async back(): Promise<void> {
    this.stack.navigateBack()
    await this.settle()
  }

  /** The mini-program goes to the background, or comes back, perhaps by another scene with another query. */
  async hide(): Promise<void> {
    this.stack.top()?.hide()
    this.parts.application.hide()
    await this.settle()
  }

  async show(options: Parameters<Running['application']['show']>[0] = {}): Promise<void> {
    this.parts.application.show(options)
    this.stack.top()?.show()
    await this.settle()
  }

  /** Tells listeners of `wx.on<event>`, e.g. `NetworkStatusChange`. */
  async emit(event: string, detail?: unknown): Promise<void> {
    this.parts.events.emit(event, this.parts.logic.toLogic(detail))
    await this.settle()
  }

  /** Moves the mini-program's clock forward, firing on the way the timers that fall due. */
  async advance(ms: number): Promise<void> {
    await this.parts.clock.advance(ms, () => this.settle())
    await this.settle()
  }

  /** Everything that is wrong so far, and whether the present page is blank. A test expects none. */
  problems(): string[] {
    const page = this.stack.top()
    const isBlank = !page?.view || visibleText(page.view.element) === ''
    return [...this.parts.problems.all(), ...(isBlank ? [`blank: ${page?.route ?? 'the screen'} shows no word`] : [])]
  }

  /** Ends the mini-program; a test that launches one closes it. */
  close(): Promise<void> {
    this.stack.clear()
    this.parts.dispose()
    return Promise.resolve()
  }

  private get stack(): PageStack<MiniPage> {
    return this.parts.stack
  }

  private handleOf(page: MiniPage): PageHandle {
    const known = this.handles.get(page)
    if (known) return known
    const handle = new PageHandle({
      page,
      widgets: this.parts.widgets,
      isOnTop: () => this.stack.top() === page,
      settle: (options) => this.settle(options),
      go: this.parts.go,
    })
    this.handles.set(page, handle)
    return handle
  }
}
