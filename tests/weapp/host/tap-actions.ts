/**
 * What WeChat's built-in components do by themselves when they are tapped, besides telling the page: a switch turns, a
 * checkbox reports its whole group, a label passes the tap on, a form's button submits what was typed, a button with
 * `open-type=share` asks the page for its card.
 */
import type { Widgets } from './widgets'

export interface Surroundings {
  readonly root: Element
  readonly widgets: Widgets
  fire(element: Element, type: string, detail: unknown): void
  share(target: Element): void
  go(openType: string, url: string): void
}

type Action = (element: Element, around: Surroundings) => void

/** @returns the action that the nearest component with one takes, undefined when the tap only reaches handlers */
export function tapAction(element: Element, around: Surroundings): (() => void) | undefined {
  for (let place: Element | null = element; place && place !== around.root; place = place.parentElement) {
    const found = place
    const action = actionOf(found)
    if (action) return () => action(found, around)
  }
  return undefined
}

function actionOf(element: Element): Action | undefined {
  const tag = element.tagName.toLowerCase()
  if (tag === 'wx-button') return buttonAction(element)
  return { 'wx-switch': turn, 'wx-checkbox': check, 'wx-radio': choose, 'wx-label': passOn, 'wx-navigator': navigate }[tag]
}

function buttonAction(element: Element): Action | undefined {
  if (element.getAttribute('form-type') === 'submit') return submit
  return element.getAttribute('open-type') === 'share' ? (button, around) => around.share(button) : undefined
}

const turn: Action = (element, { widgets, fire }) => {
  widgets.setChecked(element, !widgets.checked(element))
  fire(element, 'change', { value: widgets.checked(element) })
}

const check: Action = (element, { widgets, fire }) => {
  widgets.setChecked(element, !widgets.checked(element))
  const group = element.closest('wx-checkbox-group')
  if (group) fire(group, 'change', { value: checkedValues(group, 'wx-checkbox', widgets) })
}

const choose: Action = (element, { widgets, fire }) => {
  const group = element.closest('wx-radio-group')
  for (const radio of group?.querySelectorAll('wx-radio') ?? []) widgets.setChecked(radio, false)
  widgets.setChecked(element, true)
  if (group) fire(group, 'change', { value: widgets.value(element) })
}

const passOn: Action = (element, around) => {
  const id = element.getAttribute('for')
  const target = id ? around.root.querySelector(`[id="${id}"]`) : element.querySelector('wx-switch, wx-checkbox, wx-radio, wx-button')
  if (target) actionOf(target)?.(target, around)
}

const navigate: Action = (element, { go }) => go(element.getAttribute('open-type') ?? 'navigate', element.getAttribute('url') ?? '')

const submit: Action = (element, { widgets, fire }) => {
  const form = element.closest('wx-form')
  if (!form) return
  const named = [...form.querySelectorAll('[name]')].filter(({ tagName }) => tagName in FORM_VALUES)
  const value = Object.fromEntries(named.map((field) => [field.getAttribute('name'), FORM_VALUES[field.tagName]?.(field, widgets)]))
  fire(form, 'submit', { value, formId: '' })
}

const FORM_VALUES: Record<string, (field: Element, widgets: Widgets) => unknown> = {
  'WX-INPUT': (field, widgets) => widgets.value(field),
  'WX-TEXTAREA': (field, widgets) => widgets.value(field),
  'WX-PICKER': (field, widgets) => widgets.value(field),
  'WX-SWITCH': (field, widgets) => widgets.checked(field),
  'WX-CHECKBOX-GROUP': (field, widgets) => checkedValues(field, 'wx-checkbox', widgets),
  'WX-RADIO-GROUP': (field, widgets) => checkedValues(field, 'wx-radio', widgets)[0] ?? '',
}

function checkedValues(group: Element, tag: string, widgets: Widgets): string[] {
  return [...group.querySelectorAll(tag)].filter((box) => widgets.checked(box)).map((box) => widgets.value(box))
}
