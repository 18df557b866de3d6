import * as v from 'valibot'
import { command, query } from './procedure'
import type { Because } from './shifts'
import { count } from './values'

/**
 * Rules by which a sign-up is looked at by a leader first, or not taken. With no rule switched on every sign-up is taken.
 * What the law demands of minors is no rule here and cannot be switched off.
 */

/** noShows: stayed away too often of late; newcomer: the first few services; hazard and night: such a shift at all. */
export const RULE_KINDS = ['noShows', 'newcomer', 'hazard', 'night'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** noShows: held from this many on; newcomer: held while fewer services than this; 0 where nothing is counted. */
const Rule = v.strictObject({ kind: v.picklist(RULE_KINDS), number: count(0, 20), action: v.picklist(['hold', 'refuse']) })
export type ApprovalRule = v.InferOutput<typeof Rule>

const counts = ({ kind }: ApprovalRule) => kind === 'noShows' || kind === 'newcomer'
/** Only missed promises can shut somebody out: a newcomer who is refused would stay one for ever. */
const isSound = (rule: ApprovalRule) => counts(rule) === rule.number > 0 && (rule.action === 'hold' || rule.kind === 'noShows')
const areApart = (rules: ApprovalRule[]) => new Set(rules.map(({ kind }) => kind)).size === rules.length

const Rules = v.pipe(
  v.array(Rule),
  v.maxLength(RULE_KINDS.length),
  v.check((rules) => rules.every(isSound), 'no such rule'),
  v.check(areApart, 'the same kind twice'),
)

export interface ApprovalRules {
  rules: ApprovalRule[]
  /** The last change; null while nobody has ever switched a rule on. */
  changed: { by: string; at: number } | null
}
export interface DryRunPerson {
  memberNo: string
  name: string
  outcome: 'hold' | 'refuse'
  because: Because
}

export const approval = {
  /** Which rules hold. Everybody may know by what they are measured. */
  'approval.list': query({}).returns<ApprovalRules>(),
  /** For sign-ups from now on; what is held or promised already stays as it is. */
  'approval.set': command({ rules: Rules }).returns<ApprovalRules>(),
  /** What these rules would say to every volunteer about such a shift today. Nothing is written. `first` names at most 50. */
  'approval.dryRun': query({ rules: Rules, night: v.boolean(), hazard: v.boolean() }).returns<{
    people: number
    approved: number
    held: number
    refused: number
    first: DryRunPerson[]
  }>(),
}
