/** 李桂兰 → 李*兰, 王芳 → 王*: neighbours who know the person can object, others learn nothing. */
export function maskName(name: string): string {
  const letters = [...name]
  if (letters.length <= 2) return `${letters[0] ?? ''}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}
