const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * An SVG as an address for <Image>. Base64, because WeChat's image component takes it on every
 * system, and a mini-program has no btoa. `svg` must be ASCII and use absolute numbers only.
 */
export function svgUri(svg: string): string {
  let out = ''
  for (let at = 0; at < svg.length; at += 3) {
    const [a, b, c] = [svg.charCodeAt(at), svg.charCodeAt(at + 1), svg.charCodeAt(at + 2)]
    const bits = (a << 16) | ((b || 0) << 8) | (c || 0)
    out += letter(bits >> 18) + letter(bits >> 12)
    out += (Number.isNaN(b) ? '=' : letter(bits >> 6)) + (Number.isNaN(c) ? '=' : letter(bits))
  }
  return `data:image/svg+xml;base64,${out}`
}

const letter = (bits: number) => LETTERS.charAt(bits & 63)
