/** The few shapes of j-component 1.4.10 and miniprogram-exparser 2.29.1 that the host touches; neither ships types for them. */

/** A node of the component engine; `$$` is its DOM element, absent for virtual nodes. */
export interface ExparserNode {
  readonly $$?: Element
  readonly childNodes: ExparserNode[]
  readonly shadowRoot?: ExparserNode
  readonly parentNode: ExparserNode | null
  readonly ownerShadowRoot: ExparserNode
  _vt?: VirtualNode
  insertBefore(node: ExparserNode, before: ExparserNode | undefined): void
  appendChild(node: ExparserNode): void
  removeChild(node: ExparserNode): void
  replaceChild(node: ExparserNode, old: ExparserNode): void
}

/** What a template produced for one node. */
export interface VirtualNode {
  readonly type: number
  readonly tagName: string
  readonly componentId: string
  readonly content: string
  readonly key?: string
  readonly children: VirtualNode[]
  attrs: VirtualAttr[]
  event: Record<string, VirtualEvent>
  exparserNode: ExparserNode
}
export interface VirtualAttr {
  readonly name: string
  value: unknown
}
export interface VirtualEvent {
  readonly name: string
  readonly isCapture: boolean
  readonly isMutated: boolean
  readonly isCatch: boolean
  readonly handler: string
  readonly id?: unknown
}

export interface Exparser {
  readonly TextNode: abstract new () => ExparserNode
  readonly Event: {
    create(name: string, detail: unknown, options: Record<string, unknown>): unknown
    dispatchEvent(node: ExparserNode, event: unknown): void
  }
  removeListenerFromElement(node: ExparserNode, name: string, id: unknown, options: { capture: boolean }): void
}

export interface RenderModule {
  renderExparserNode(node: VirtualNode, host: null, shadowRoot: ExparserNode): ExparserNode
  updateAttrs(node: ExparserNode, attrs: VirtualAttr[]): void
  updateEvent(node: ExparserNode, event: Record<string, VirtualEvent>): void
}
export interface DiffModule {
  diffVt: (before: VirtualNode, after: VirtualNode) => void
  readonly diffAttrs: (before: VirtualAttr[], after: VirtualAttr[]) => VirtualAttr[] | false
}

export interface ComponentInstance {
  readonly _exparserNode: ExparserNode
  setData(data: Record<string, unknown>): void
}
export interface RootComponent {
  readonly dom: Element
  readonly instance: ComponentInstance
  readonly _exparserNode: ExparserNode
  attach(parent: Element): void
  detach(): void
}
export interface JComponent {
  register(definition: Record<string, unknown>): string
  behavior(definition: Record<string, unknown>): string
  create(id: string): RootComponent
}

/** DOM elements know their engine node under this name. */
export interface WxElement extends Element {
  readonly __wxElement?: ExparserNode
}
