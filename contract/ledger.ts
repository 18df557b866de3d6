import { command, query } from './procedure'

/** The books of points: a thank-you that is counted apart from hours. */

export interface TransferView {
  transferId: string
  at: number
  kind: 'earn' | 'hold' | 'settle' | 'release' | 'reverse'
  /** Signed change of what can be spent. */
  change: number
  title: string
}

export interface PointsView {
  available: number
  held: number
  transfers: TransferView[]
}

export interface ProofView {
  provedAt: number
  transfers: number
  debits: number
  credits: number
  /** Accounts whose counter differs from the sum of their transfers, or lies below zero. */
  wrongAccounts: string[]
  balanced: boolean
}

export const ledger = {
  'points.mine': query({}).returns<PointsView>(),
  /** Replays every transfer and compares it with the stored counters. */
  'points.prove': command({}).returns<ProofView>(),
  /** For the clockwork only: the same for every community, once a night. */
  'points.proveAll': command({}).returns<{ proved: number; wrong: string[] }>(),
}
