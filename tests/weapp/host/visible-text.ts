/**
 * The words on a page as a person reads them: `<text>` flows in its line, every other element begins a new one, hidden
 * elements are left out. Widgets such as inputs have no words of their own.
 */
const TEXT_NODE = 3

export function visibleText(element: Element): string {
  return rawText(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** The innermost elements whose text is `wanted`, or, when there is none, contains it; a pattern is searched for. */
export function elementsWithText(root: Element, wanted: string | RegExp): Element[] {
  const all = [...root.querySelectorAll('*')].filter((element) => !isHidden(element))
  const matching = (test: (text: string) => boolean) => innermost(all.filter((element) => test(oneLine(element))))
  if (wanted instanceof RegExp) return matching((text) => wanted.test(text))
  const exact = matching((text) => text === wanted)
  return exact.length > 0 ? exact : matching((text) => text.includes(wanted))
}

export function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '')
}

const innermost = (elements: Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)))

const oneLine = (element: Element) => visibleText(element).replace(/\n/g, ' ')

function rawText(node: Node): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? ''
  if (isHidden(node as Element)) return ''
  const inner = [...node.childNodes].map(rawText).join('')
  return node.nodeName === 'WX-TEXT' ? inner : `\n${inner}\n`
}
