/**
 * A mini-program code reaches the program as the page behind it, without the code's own wrapping: `wx.scanCode` gives it as `path`
 * (developers.weixin.qq.com: wx.scanCode, scanType WX_CODE). The local cloud draws such a code with the text
 * `weapp:<page>?scene=<scene>`; every other code is passed on as it stands.
 */
export const asScanned = (text: string): string => text.replace(/^weapp:\/?/, '')

/**
 * The text that a camera in front of a screen would take, or null. Where a screen shows a changing code beside a
 * printed one, people hold the phone in front of the changing one.
 */
export function firstOf(texts: readonly (string | null)[]): string | null {
  const read = texts.filter((text) => text !== null)
  return read.find((text) => !text.startsWith('weapp:')) ?? read[0] ?? null
}
