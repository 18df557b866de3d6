/**
 * Taro's components for screen tests. The real ones are web components in the preview and native ones in WeChat; jsdom
 * runs neither. A screen test asks what is read and what a tap or an input does, and for that an element of the right
 * role that calls the same handlers with the same `detail` is enough. The browser and weapp tests meet the real ones.
 */
import { createElement, type FunctionComponent, type PropsWithChildren, type SyntheticEvent } from 'react'

type Props = PropsWithChildren<Record<string, unknown>>
type Component = FunctionComponent<Props>
type Handler = ((event: { detail: { value: unknown } }) => void) | undefined

/** What a page's element may carry; everything else is a switch that only a mini-program component knows. */
const carried = /^(id|className|style|role|disabled|placeholder|value|name|src|children|onClick|onLoad|onError|aria-.*|data-.*)$/

/** Taro writes `ariaLabel` and `ariaRole`, the page `aria-label` and `role`. */
const pageName = (name: string) => name === 'ariaRole' ? 'role' : name.replace(/^aria([A-Z])/, (_, first: string) => `aria-${first.toLowerCase()}`)

function carry(props: Props): Props {
  const named = Object.entries(props).map(([name, value]) => [pageName(name), value] as const)
  return Object.fromEntries(named.filter(([name]) => carried.test(name)))
}

const plain = (tag: string, fixed: Props = {}): Component => (props) => createElement(tag, { ...fixed, ...carry(props) })

const telling = (handler: unknown) => (event: SyntheticEvent<HTMLInputElement>) =>
  (handler as Handler)?.({ detail: { value: event.currentTarget.value } })

const field = (tag: 'input' | 'textarea'): Component => ({ onInput, onBlur, onConfirm, password, ...props }) =>
  createElement(tag, {
    ...carry(props),
    ...(password ? { type: 'password' } : {}),
    onChange: telling(onInput),
    onBlur: telling(onBlur),
    onKeyUp: (event: SyntheticEvent<HTMLInputElement> & { key: string }) => event.key === 'Enter' && telling(onConfirm)(event),
  })

export const View = plain('div')
export const ScrollView = plain('div')
export const Swiper = plain('div')
export const SwiperItem = plain('div')
export const Text = plain('span')
export const Label = plain('label')
export const Canvas = plain('canvas')
export const Image = plain('img')
export const Button = plain('button', { type: 'button' })
export const Input = field('input')
export const Textarea = field('textarea')

/** `onChange` with `detail.value` true or false. */
export const Switch: Component = ({ checked, onChange, ...props }) => createElement('input', {
  ...carry(props), type: 'checkbox', role: 'switch', checked: checked === true,
  onChange: (event: SyntheticEvent<HTMLInputElement>) => (onChange as Handler)?.({ detail: { value: event.currentTarget.checked } }),
})

/**
 * A selector shows its `range` as options and tells the index as `detail.value`; a date or time is a field. The
 * children are what WeChat shows while the picker is closed.
 */
export const Picker: Component = ({ mode = 'selector', range = [], rangeKey, onChange, children, value, ...props }) => {
  const control = mode === 'selector'
    ? createElement('select', { ...carry(props), value: text(value), onChange: telling(onChange) },
      createElement('option', { value: '' }),
      ...(range as unknown[]).map((one, at) => createElement('option', { key: at, value: String(at) }, label(one, rangeKey))))
    : createElement('input', { ...carry(props), value: text(value), onChange: telling(onChange) })
  return createElement('div', null, children, control)
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function label(one: unknown, key: unknown): string {
  return text(typeof key === 'string' ? (one as Record<string, unknown>)[key] : one)
}
