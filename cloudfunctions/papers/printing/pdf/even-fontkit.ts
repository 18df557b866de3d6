import fontkit from '@pdf-lib/fontkit'

/** What fontkit keeps while it makes a subset of a TrueType font; its types do not name it. */
interface TrueTypeSubset {
  glyf: Uint8Array[]
  offset: number
  _addGlyph(id: number): number
}

/**
 * fontkit 1.1.1 writes the short index of glyphs, which counts in words of two bytes, over glyphs of odd length: every letter
 * behind such a one is then cut or empty. Here each glyph is filled up to an even length.
 */
export const evenFontkit = {
  create(...args: Parameters<typeof fontkit.create>): ReturnType<typeof fontkit.create> {
    const font = fontkit.create(...args)
    const make = font.createSubset.bind(font)
    return Object.assign(font, { createSubset: () => even(make() as unknown as TrueTypeSubset) })
  },
}

function even(subset: TrueTypeSubset): never {
  const add = subset._addGlyph.bind(subset)
  subset._addGlyph = (id) => {
    const at = add(id)
    const glyph = subset.glyf[at] as Uint8Array
    if (glyph.length % 2 === 1) {
      // Its own kind of bytes: fontkit brings a Buffer along and writes no other.
      subset.glyf[at] = (glyph.constructor as typeof Uint8Array).from([...glyph, 0])
      subset.offset += 1
    }
    return at
  }
  return subset as never
}
