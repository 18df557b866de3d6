/**
 * WeChat's rules for its page stack (https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/route.html,
 * and …/dev/api/route/): at most ten pages; tab pages are reached by `switchTab` only and stay alive behind each
 * other; every other page is unloaded when it is left backwards. A refused step changes nothing and throws a WxFailure.
 */
import { WxFailure } from './wx-failure'

export const MAX_PAGES = 10

export interface StackPage {
  readonly route: string
  open(): void
  show(): void
  hide(): void
  close(): void
}
export interface Target {
  readonly route: string
  readonly query: Record<string, string>
}
interface Rules {
  isTab(route: string): boolean
  exists(route: string): boolean
}

export class PageStack<P extends StackPage> {
  private stack: P[] = []
  private readonly tabs = new Map<string, P>()

  constructor(
    private readonly rules: Rules,
    private readonly create: (target: Target) => P,
  ) {}

  pages(): readonly P[] {
    return this.stack
  }

  top(): P | undefined {
    return this.stack.at(-1)
  }

  navigateTo(target: Target): void {
    this.mustExist('navigateTo', target)
    if (this.rules.isTab(target.route)) throw new WxFailure('navigateTo:fail can not navigateTo a tabbar page')
    if (this.stack.length >= MAX_PAGES) throw new WxFailure('navigateTo:fail webview count limit exceed')
    this.top()?.hide()
    this.push(target)
  }

  redirectTo(target: Target): void {
    this.mustExist('redirectTo', target)
    if (this.rules.isTab(target.route)) throw new WxFailure('redirectTo:fail can not redirectTo a tabbar page')
    this.drop(1)
    this.push(target)
  }

  switchTab(target: Target): void {
    this.mustExist('switchTab', target)
    if (!this.rules.isTab(target.route)) throw new WxFailure('switchTab:fail can not switch to no-tabBar page')
    if (this.stack.length === 1 && this.top()?.route === target.route) return
    this.leaveForTab()
    const kept = this.tabs.get(target.route)
    if (!kept) return this.push({ route: target.route, query: {} })
    this.stack = [kept]
    kept.show()
  }

  reLaunch(target: Target): void {
    this.mustExist('reLaunch', target)
    this.drop(this.stack.length)
    for (const page of this.tabs.values()) page.close()
    this.tabs.clear()
    this.push(target)
  }

  navigateBack(delta = 1): void {
    if (this.stack.length <= 1) throw new WxFailure('navigateBack:fail cannot navigate back at first page.')
    this.drop(Math.min(Math.max(delta, 1), this.stack.length - 1))
    this.top()?.show()
  }

  /** Closes everything, as when WeChat ends the mini-program. */
  clear(): void {
    for (const page of new Set([...this.stack, ...this.tabs.values()])) page.close()
    this.stack = []
    this.tabs.clear()
  }

  /** The tab page at the bottom is hidden and kept, pages above it are unloaded. */
  private leaveForTab(): void {
    const bottom = this.stack[0]
    const keeps = bottom !== undefined && this.rules.isTab(bottom.route)
    if (keeps && this.stack.length === 1) bottom.hide()
    this.drop(keeps ? this.stack.length - 1 : this.stack.length)
    this.stack = []
  }

  private push(target: Target): void {
    const page = this.create(target)
    this.stack.push(page)
    if (this.rules.isTab(target.route)) this.tabs.set(target.route, page)
    page.open()
  }

  private drop(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      const page = this.stack.pop()
      if (!page) return
      this.tabs.delete(page.route)
      page.close()
    }
  }

  private mustExist(api: string, { route }: Target): void {
    if (!this.rules.exists(route)) throw new WxFailure(`${api}:fail page "${route}" is not found`)
  }
}
