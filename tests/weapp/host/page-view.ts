import type { EventLine } from './event-line'
import { Mirror } from './mirror'
import type { RenderFunction, ViewRealm } from './view-realm'
import type { RootComponent, WxElement } from './view-types'
import type { Widgets } from './widgets'

export interface PageViewParts {
  readonly view: ViewRealm
  readonly events: EventLine
  readonly widgets: Widgets
  readonly template: RenderFunction
  readonly usingComponents: Record<string, string>
  readonly data: Record<string, unknown>
  readonly handlers: readonly string[]
  /** An event reached the handler of that name. */
  readonly receive: (handler: string, event: unknown) => void
}

const TOUCH = { identifier: 0, clientX: 0, clientY: 0, pageX: 0, pageY: 0 }
let pages = 0

/** The view layer of one open page: a j-component of its own, in the document while the page is open. */
export class PageView {
  private readonly root: RootComponent
  private readonly mirror: Mirror
  private readonly host: Element

  constructor(private readonly parts: PageViewParts) {
    const { view } = parts
    this.mirror = new Mirror(parts.widgets)
    this.root = view.jComponent.create(this.register())
    this.host = view.document.body.appendChild(view.document.createElement('main'))
    this.root.attach(this.host)
    this.mirror.sync(this.root._exparserNode)
  }

  get element(): Element {
    return this.host
  }

  /** Keys are data paths such as `root.cn.[0].v`, which the engine understands. */
  apply(data: Record<string, unknown>): void {
    this.root.instance.setData(this.parts.view.toView(data))
    this.mirror.sync(this.root._exparserNode)
  }

  /** Sends an event from an element of this page; @returns whether a handler of the page or of a component heard it. */
  dispatch(element: Element, type: string, detail: unknown, { bubbles }: { bubbles: boolean }): boolean {
    const node = (element as WxElement).__wxElement
    if (!node) throw new Error(`<${element.tagName.toLowerCase()}> is no element of the page`)
    const { Event } = this.parts.view.exparser
    const before = this.parts.events.heard
    const touches = type === 'touchend' || type === 'tap' ? [] : [TOUCH]
    const options = { bubbles, composed: bubbles, capturePhase: true, extraFields: { touches, changedTouches: [TOUCH] } }
    Event.dispatchEvent(node, Event.create(type, detail, options))
    return this.parts.events.heard > before
  }

  close(): void {
    this.root.detach()
    this.host.remove()
  }

  private register(): string {
    const { view, events, template, usingComponents, data, handlers, receive } = this.parts
    const forward = (name: string) => (event: Parameters<EventLine['send']>[0]) => events.send(event, (copy) => receive(name, copy))
    return view.jComponent.register({
      id: `page-${(pages += 1)}`,
      tagName: 'page',
      template,
      usingComponents,
      data: view.toView(data),
      methods: Object.fromEntries(handlers.map((name) => [name, forward(name)])),
    })
  }
}
