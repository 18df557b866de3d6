import type { Guard } from './guard'
import type { LogicRealm } from './logic-realm'
import type { WxEvents } from './wx-events'
import { describe } from './problems'

/** How WeChat says that and from where a mini-program was opened.
 * Scene 1001 is the list of recent ones, 1047 a scanned mini-program code (its token is `query.scene`, URL-encoded), 1007 a card in a chat. */
export interface LaunchOptions {
  readonly path?: string
  readonly query?: Record<string, string>
  readonly scene?: number
  readonly [more: string]: unknown
}

export const DEFAULT_SCENE = 1001

/** The object given to `App()`, and the life of the whole mini-program. */
export class Application {
  private app: Record<string, unknown> | undefined
  private entered: LaunchOptions = {}
  private launched: LaunchOptions = {}

  constructor(
    private readonly logic: LogicRealm,
    private readonly guard: Guard,
    private readonly events: WxEvents,
  ) {}

  globals() {
    return {
      App: (options: Record<string, unknown>) => (this.app = options),
      getApp: () => this.app,
    }
  }

  get isDefined(): boolean {
    return this.app !== undefined
  }

  /** How the mini-program was started. */
  get launchOptions(): LaunchOptions {
    return this.launched
  }

  /** How it was opened last: by the launch or a later `show`. */
  get enterOptions(): LaunchOptions {
    return this.entered
  }

  launch(options: LaunchOptions): void {
    this.enter(options)
    this.launched = this.entered
    this.call('onLaunch', this.logic.toLogic(this.entered))
    this.call('onShow', this.logic.toLogic(this.entered))
  }

  show(options: LaunchOptions): void {
    this.enter({ ...this.entered, ...options })
    this.call('onShow', this.logic.toLogic(this.entered))
    this.events.emit('AppShow', this.logic.toLogic(this.entered))
  }

  hide(): void {
    this.call('onHide')
    this.events.emit('AppHide')
  }

  pageNotFound(options: LaunchOptions): void {
    const told = this.logic.toLogic({ ...options, isEntryPage: true })
    this.call('onPageNotFound', told)
    this.events.emit('PageNotFound', told)
  }

  error(error: unknown): void {
    this.call('onError', describe(error))
    this.events.emit('Error', describe(error))
  }

  rejection(reason: unknown, promise: unknown): void {
    this.call('onUnhandledRejection', { reason, promise })
    this.events.emit('UnhandledRejection', { reason, promise })
  }

  private enter(options: LaunchOptions): void {
    this.entered = { scene: DEFAULT_SCENE, query: {}, referrerInfo: {}, ...options }
  }

  private call(name: string, argument?: unknown): void {
    const member = this.app?.[name]
    if (typeof member === 'function') this.guard.run(() => Reflect.apply(member, this.app, [argument]) as unknown)
  }
}
