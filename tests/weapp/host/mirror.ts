import type { ExparserNode } from './view-types'
import type { Widgets } from './widgets'

/** The engine writes these itself. */
const WRITTEN = new Set(['class', 'style'])
/** On or off by truth, as in WeChat: an unset value (an empty text) is off, the text "false" is on. */
const SWITCHES = new Set(['disabled', 'hidden', 'checked', 'focus', 'password', 'loading'])

/** Copies ids and attributes of the rendered nodes to their DOM elements, where the engine does not write them, so that
 * ordinary selectors work; tells the widgets of newly bound values. */
export class Mirror {
  private readonly shown = new WeakMap<Element, Map<string, unknown>>()

  constructor(private readonly widgets: Widgets) {}

  /** @param node a page's or component's node, or anything below it */
  sync(node: ExparserNode): void {
    if (node.$$ && node._vt) this.write(node.$$, node._vt.attrs)
    if (node.shadowRoot) this.sync(node.shadowRoot)
    // Text nodes have no list of children.
    for (const child of (node.childNodes as ExparserNode[] | undefined) ?? []) this.sync(child)
  }

  private write(element: Element, attrs: readonly { name: string; value: unknown }[]): void {
    const before = this.shown.get(element) ?? new Map<string, unknown>()
    const given = attrs.filter(({ name, value }) => !WRITTEN.has(name) && value !== undefined)
    const after = new Map(given.map(({ name, value }) => [dashed(name), value]))
    for (const name of before.keys()) if (!after.has(name)) element.removeAttribute(name)
    for (const [name, value] of after) {
      if (before.has(name) && before.get(name) === value) continue
      show(element, name, value)
      this.widgets.bound(element, name, value)
    }
    this.shown.set(element, after)
  }
}

/** wcc turns `form-type` into `formType`; selectors here read as the WXML was written. */
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function show(element: Element, name: string, value: unknown): void {
  if (SWITCHES.has(name) ? value : typeof value === 'string' || typeof value === 'number' || value === true) {
    element.setAttribute(name, value === true ? '' : String(value))
  } else {
    element.removeAttribute(name)
  }
}
