const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A name for one command, 24 characters. It only has to differ among the commands of one person,
 * so the clock and ordinary chance are enough; a mini-program has no `crypto`.
 */
export function newRequestId(): string {
  let id = Date.now().toString(36)
  while (id.length < 24) id += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length))
  return id
}
