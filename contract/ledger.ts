import { command, query } from './procedure'

/** The volunteer's book: hours, which are permanent, and points, which are a separate thank-you. */

export interface HourEntryView {
  hourEntryId: string
  shiftTitle: string
  /** Calendar day in UTC+8. */
  servedOn: string
  minutes: number
  /** measured: both ends by server time; typed: minutes that somebody entered. The two never mix. */
  grade: 'measured' | 'typed'
  /** How a second person stood for it. */
  verifiedBy: 'code' | 'leader'
  points: { amount: number; rule: string; minutes: number; coefficientTenths: number } | null
}

export interface RecordBook {
  measuredMinutes: number
  typedMinutes: number
  star: { level: 0 | 1 | 2 | 3 | 4 | 5; nextAtMinutes: number | null }
  entries: HourEntryView[]
}

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
  'hours.mine': query({}).returns<RecordBook>(),
  'points.mine': query({}).returns<PointsView>(),
  /** Replays every transfer and compares it with the stored counters. */
  'points.prove': command({}).returns<ProofView>(),
  /** For the clockwork only: the same for every community, once a night. */
  'points.proveAll': command({}).returns<{ proved: number; wrong: string[] }>(),
}
