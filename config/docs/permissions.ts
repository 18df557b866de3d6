import type { Name } from '#contract/index'
import { ROLES, type Role } from '#contract/roles'
import { policy, type Rule } from '../../cloudfunctions/policy'
import { scopeWords } from './rule-words'

/**
 * `docs/permissions.md`: who may call what, one row per procedure and one column per role, so that a widened permission
 * is one changed line in a review.
 */
export function renderPermissions(): string {
  const rows = (Object.keys(policy) as Name[]).map((name) => {
    const cells = ROLES.map((role) => cellOf(policy[name], role))
    return `| \`${name}\` | ${cells.join(' | ')} | ${othersOf(policy[name])} |`
  })
  const heading = `| Procedure | ${ROLES.join(' | ')} | others |`
  return [head, legend, [heading, `|---|${ROLES.map(() => '---|').join('')}---|`, ...rows].join('\n')].join('\n\n') + '\n'
}

const head = `<!-- Made by \`npm run docs:api\` from cloudfunctions/policy.ts. Do not edit: a test compares, and asks the functions themselves. -->

# Permissions

Everybody who has joined is a \`resident\`; whoever has a volunteer number is a \`volunteer\`; the other roles are granted by the roster.
One person may hold several: what any of them allows is allowed. An empty cell means FORBIDDEN.`

const legend = `Cells name the records that a role reaches: ${Object.entries(scopeWords).map(([scope, words]) => `\`${scope}\` ${words}`).join(', ')}.
A record outside answers NOT_FOUND. Under *others*: \`anyone\` also serves accounts that have not joined; \`clockwork\` is for our own
functions and timers only; a duty (\`notSelf\`, \`secondPerson\`) binds everybody in the row.`

export function cellOf(rule: Rule, role: Role): string {
  if (rule.for === 'system') return ''
  if (rule.for === 'anyone') return 'any'
  return rule.for[role] ?? ''
}

function othersOf(rule: Rule): string {
  if (rule.for === 'system') return 'clockwork'
  if (rule.for === 'anyone') return 'anyone'
  return rule.duty ?? ''
}
