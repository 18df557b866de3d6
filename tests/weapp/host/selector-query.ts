/**
 * `wx.createSelectorQuery`: finds nodes of the page, but there is no layout, so every node that exists has the same
 * rectangle and no node has a canvas. j-component's own query cannot be used: it needs a component to start from.
 */
import type { Guard } from './guard'
import type { Bridge } from './bridge'

const RECT = { left: 0, top: 0, right: 100, bottom: 50, width: 100, height: 50 }
const SCROLL = { scrollLeft: 0, scrollTop: 0, scrollWidth: 100, scrollHeight: 50 }

type Callback = (answer: unknown) => void
type Fields = Record<string, unknown>
interface Question {
  readonly answer: () => unknown
  readonly callback?: Callback
}

export function createSelectorQuery(page: () => Element | undefined, guard: Guard, toLogic: Bridge) {
  const questions: Question[] = []
  const query = {
    in: () => query,
    select: (selector: string) => nodes((fields) => describeNode(page()?.querySelector(selector), fields)),
    selectAll: (selector: string) =>
      nodes((fields) => [...(page()?.querySelectorAll(selector) ?? [])].map((node) => describeNode(node, fields))),
    selectViewport: () => nodes((fields) => describeNode(page(), fields)),
    exec(callback?: Callback) {
      const asked = questions.splice(0)
      guard.later('createSelectorQuery', () => {
        const answers = toLogic(asked.map(({ answer }) => answer()))
        asked.forEach((question, index) => question.callback?.(answers[index]))
        callback?.(answers)
      })
      return query
    },
  }
  function nodes(find: (fields: Fields) => unknown) {
    const ask = (fields: Fields, callback?: Callback) => {
      questions.push({ answer: () => find(fields), callback })
      return query
    }
    return {
      boundingClientRect: (callback?: Callback) => ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      fields: ask,
    }
  }
  return query
}

function describeNode(node: Element | null | undefined, fields: Fields): unknown {
  if (!node) return null
  return {
    ...(fields.id ? { id: node.id } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect || fields.size ? RECT : {}),
    ...(fields.scrollOffset ? SCROLL : {}),
  }
}
