/**
 * What a screen reader needs. WeChat reads `ariaRole`; a browser reads `role`, which Taro's types do
 * not know and its mini-program templates leave out, so both are given.
 */
export function a11y(role: string, label?: string) {
  return { role, ariaRole: role, ...(label === undefined ? {} : { ariaLabel: label }) }
}
