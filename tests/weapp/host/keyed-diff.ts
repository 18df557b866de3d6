/**
 * A plain keyed reconciliation of two rendered trees, in place of j-component's. Children with the same `wx:key` keep
 * their node (and with it what a person typed into it), children without a key are matched by position, everything
 * else is removed or made anew, and at the end the nodes stand in the order of the new tree.
 */
import type { DiffModule, Exparser, ExparserNode, RenderModule, VirtualNode } from './view-types'

/** From j-component's constants. */
const TYPE_TEXT = 18

export function keyedDiff(exparser: Exparser, render: RenderModule, diffAttrs: DiffModule['diffAttrs']): DiffModule['diffVt'] {
  function create(vt: VirtualNode, parent: ExparserNode): ExparserNode {
    return render.renderExparserNode(vt, null, shadowOf(parent))
  }

  function update(before: VirtualNode, after: VirtualNode): void {
    const node = before.exparserNode
    if (isText(before) && isText(after) && before.content === after.content) {
      adopt(node, after)
    } else if (isText(before) || !sameKind(before, after)) {
      const parent = node.parentNode
      if (parent) parent.replaceChild(create(after, parent), node)
    } else {
      updateAttrsAndEvents(node, before, after)
      updateChildren(node, before.children, after.children)
      adopt(node, after)
    }
  }

  function updateAttrsAndEvents(node: ExparserNode, before: VirtualNode, after: VirtualNode): void {
    const attrs = diffAttrs(before.attrs, after.attrs)
    if (attrs) render.updateAttrs(node, attrs)
    if (sameEvents(before, after)) {
      after.event = before.event
      return
    }
    for (const { name, isCapture, id } of Object.values(before.event)) {
      exparser.removeListenerFromElement(node, name, id, { capture: isCapture })
    }
    render.updateEvent(node, after.event)
  }

  function updateChildren(parent: ExparserNode, before: VirtualNode[], after: VirtualNode[]): void {
    const partner = match(before, after)
    const kept = new Set(partner.values())
    for (const old of before) if (!kept.has(old)) parent.removeChild(old.exparserNode)
    for (const child of after) {
      const old = partner.get(child)
      if (old) update(old, child)
      else create(child, parent)
    }
    for (let i = after.length - 1; i >= 0; i -= 1) {
      const node = nodeOf(after, i)
      const next = i + 1 < after.length ? nodeOf(after, i + 1) : undefined
      const at = parent.childNodes.indexOf(node)
      if (at < 0 || parent.childNodes[at + 1] !== next) parent.insertBefore(node, next)
    }
  }

  return update
}

/** New child → the old child whose node it takes over. */
function match(before: VirtualNode[], after: VirtualNode[]): Map<VirtualNode, VirtualNode> {
  const keyed = new Map<string, VirtualNode>()
  const loose: VirtualNode[] = []
  for (const old of before) {
    if (old.key && !keyed.has(old.key)) keyed.set(old.key, old)
    else loose.push(old)
  }
  const partner = new Map<VirtualNode, VirtualNode>()
  for (const child of after) {
    const old = child.key ? keyed.get(child.key) : loose.shift()
    if (child.key) keyed.delete(child.key)
    if (old) partner.set(child, old)
  }
  return partner
}

function adopt(node: ExparserNode, vt: VirtualNode): void {
  vt.exparserNode = node
  node._vt = vt
}

const nodeOf = (list: VirtualNode[], index: number): ExparserNode => (list[index] as VirtualNode).exparserNode
const isText = ({ type }: VirtualNode) => type === TYPE_TEXT
const eventKey = (vt: VirtualNode) =>
  JSON.stringify(Object.entries(vt.event).map(([key, e]) => [key, e.handler, e.isCapture, e.isMutated, e.isCatch]))
const sameEvents = (a: VirtualNode, b: VirtualNode) => eventKey(a) === eventKey(b)
const sameKind = (a: VirtualNode, b: VirtualNode) => a.type === b.type && a.componentId === b.componentId && a.key === b.key
/** A page's or component's own shadow root is its own owner. */
const shadowOf = (node: ExparserNode): ExparserNode => node.ownerShadowRoot ?? node
