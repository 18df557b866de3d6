/**
 * The state that WeChat's own widgets keep between what the page bound and what a person did: text typed into an input,
 * a switch that was turned. A newly bound value replaces it; binding the same value again does not, which is why an
 * input that the page "clears" to the value it already had keeps its text, as on the phone.
 */
export class Widgets {
  private readonly values = new WeakMap<Element, string>()
  private readonly checks = new WeakMap<Element, boolean>()

  /** Called when the template gives an attribute a new value. */
  bound(element: Element, name: string, value: unknown): void {
    if (name === 'value') this.values.set(element, typeof value === 'string' || typeof value === 'number' ? String(value) : '')
    if (name === 'checked') this.checks.set(element, Boolean(value))
  }

  value(element: Element): string {
    return this.values.get(element) ?? ''
  }

  setValue(element: Element, value: string): void {
    this.values.set(element, value)
  }

  checked(element: Element): boolean {
    return this.checks.get(element) ?? false
  }

  setChecked(element: Element, checked: boolean): void {
    this.checks.set(element, checked)
  }
}
