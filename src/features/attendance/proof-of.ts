import type { Scanned } from '@/lib/wechat/scan'
import type { ProofInput } from '#contract/attendance'

/** The printed code opens this page; its scene is the shift's id (attendance.poster). */
const SCAN_PAGE = 'packages/shifts/scan/index'

/** What a scanned code proves, or null when it is no code for signing in. Whether it holds is for the back end to say. */
export function proofOf(scanned: Scanned): ProofInput | null {
  if (scanned.kind === 'page') return posterOf(scanned.path)
  const text = scanned.text.trim()
  if (text.startsWith('weapp:')) return posterOf(text.slice('weapp:'.length))
  return text.startsWith('k1.') ? { kind: 'token', token: text } : null
}

function posterOf(path: string): ProofInput | null {
  const [page = '', query = ''] = path.replace(/^\/+/, '').split('?')
  const scene = /(?:^|&)scene=([^&]+)/.exec(query)?.[1]
  if (page !== SCAN_PAGE || scene === undefined) return null
  return { kind: 'poster', shiftId: decodeURIComponent(scene) }
}

/** Of which shift it speaks, as far as can be read from it; the back end decides. */
export const shiftOf = (proof: ProofInput): string | undefined => (proof.kind === 'token' ? proof.token.split('.')[1] : proof.shiftId)
