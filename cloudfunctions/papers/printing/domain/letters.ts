/** Marks without a shape: controls, joiners, marks of direction, variation selectors. They leave no gap. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu
/** A gap that is seen to be one, wide enough to write a character in by hand. */
export const GAP = '〔　　〕'

/**
 * Replaces what the font cannot draw by a gap and remembers it. An empty box would look like a misprint of which nobody
 * knows; a gap is explained at the end of the paper and on the screen.
 */
export function letters(text: string, canDraw: (codePoint: number) => boolean, rare: Set<string>): string {
  const fit = (letter: string) => {
    if (canDraw(letter.codePointAt(0) as number)) return letter
    rare.add(letter)
    return GAP
  }
  return [...text.replace(/[\t-\r\u2028\u2029]/gu, ' ').replace(INVISIBLE, '')].map(fit).join('')
}
