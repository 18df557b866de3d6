/** People copy the code from paper: case and gaps do not matter. */
export const normalBindCode = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()

/** What the keyed hash of a code covers: the person it belongs to, so that equal codes of two people look different. */
export const bindText = (memberId: string, code: string) => `bind\n${memberId}\n${normalBindCode(code)}`
