export type LookDecision = { ok: true } | { ok: false; reason: 'involved' }

/** Whoever led it, took part in it or signed for somebody there cannot be its second pair of eyes. */
export const decideLook = ({ involvedNos }: { involvedNos: readonly string[] }, memberNo: string): LookDecision =>
  involvedNos.includes(memberNo) ? { ok: false, reason: 'involved' } : { ok: true }
