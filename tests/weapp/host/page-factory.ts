/** Opens pages: runs a page's file when it is first needed and makes its logic object and its view. */
import { Components } from './components'
import type { EventLine } from './event-line'
import type { Guard } from './guard'
import type { LogicRealm } from './logic-realm'
import { MiniPage, type PageOptions } from './mini-page'
import type { MiniPackage } from './mini-package'
import type { Target } from './page-stack'
import { PageView } from './page-view'
import type { ProblemLog } from './problems'
import { createSelectorQuery } from './selector-query'
import type { ViewRealm } from './view-realm'
import { compileWxml } from './wcc'
import type { Widgets } from './widgets'

export interface PageFactoryParts {
  readonly pkg: MiniPackage
  readonly logic: LogicRealm
  readonly view: ViewRealm
  readonly guard: Guard
  readonly events: EventLine
  readonly widgets: Widgets
  readonly problems: ProblemLog
  readonly onSetData: (bytes: number) => void
}

export class PageFactory {
  private readonly options = new Map<string, PageOptions>()
  private readonly template: ReturnType<ViewRealm['templates']>
  private readonly components: Components
  private running: string | undefined

  /** @throws Error with the compiler's message when a template is broken */
  constructor(private readonly parts: PageFactoryParts) {
    const { pkg, logic, view, events } = parts
    this.template = view.templates(compileWxml(pkg))
    this.components = new Components(pkg, logic, view, this.template, events)
  }

  /** The globals `Page`, `Component` and `Behavior`. */
  globals() {
    return {
      ...this.components.globals(),
      Page: (options: PageOptions) => {
        if (this.running) this.options.set(this.running, options)
      },
    }
  }

  create(target: Target): MiniPage {
    const { pkg, logic, guard, problems, onSetData } = this.parts
    const page: MiniPage = new MiniPage({
      guard,
      logic,
      problems,
      onSetData,
      options: this.optionsOf(target.route),
      openView: (data, handlers, receive) => this.openView(target.route, data, handlers, receive),
      createSelectorQuery: () => createSelectorQuery(() => page.view?.element, guard, logic.toLogic),
    }, target, pkg.page(target.route).navigationBarTitleText ?? '')
    return page
  }

  private openView(route: string, data: Record<string, unknown>, handlers: string[], receive: (handler: string, event: unknown) => void): PageView {
    const { view, events, widgets } = this.parts
    const usingComponents = this.components.using(route)
    return new PageView({ view, events, widgets, template: this.template(`${route}.wxml`), usingComponents, data, handlers, receive })
  }

  private optionsOf(route: string): PageOptions {
    const known = this.options.get(route)
    if (known) return known
    this.running = route
    this.parts.guard.run(() => this.parts.logic.run(`${route}.js`))
    this.running = undefined
    const options = this.options.get(route)
    if (!options) this.parts.problems.add('error', `${route}.js does not call Page()`)
    return options ?? {}
  }
}
