/**
 * What a screen reader needs. WeChat reads `aria-role`, a browser `role`, which Taro's types do not
 * know and its mini-program templates leave out.
 */
export function a11y(role: string, label?: string) {
  const spoken = label === undefined ? {} : { ariaLabel: label }
  return process.env.TARO_ENV === 'weapp' ? { ariaRole: role, ...spoken } : { role, ...spoken }
}
