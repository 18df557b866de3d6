import { ABSENCE_STATES } from '../../cloudfunctions/volunteering/absences/domain/absence-states'
import { ATTENDANCE_STATES } from '../../cloudfunctions/volunteering/attendance/domain/attendance-states'
import { ATTAINMENT_STATES, CREDENTIAL_STATES } from '../../cloudfunctions/volunteering/credentials/domain/credential-states'
import { CORRECTION_STATES } from '../../cloudfunctions/volunteering/hours/domain/correction-states'
import { CERTIFICATE_STATES } from '../../cloudfunctions/volunteering/certificates/domain/certificate-states'
import { TYPED_STATES } from '../../cloudfunctions/volunteering/hours/domain/typed-states'
import { REGISTRATION_STATES } from '../../cloudfunctions/volunteering/party/domain/registration-states'
import { SLIP_STATES } from '../../cloudfunctions/volunteering/party/domain/slip-states'
import { NEED_GROUPS, NEED_STATES } from '../../cloudfunctions/volunteering/needs/domain/states'
import { SHIFT_STATES } from '../../cloudfunctions/volunteering/planning/domain/shift-states'
import { REGULAR_STATES } from '../../cloudfunctions/volunteering/regulars/domain/regular-states'
import { ORDER_STATES } from '../../cloudfunctions/volunteering/rewards/domain/order-states'
import { SIGNAL_STATES } from '../../cloudfunctions/volunteering/signals/domain/signal-states'

/** `docs/states.md`: what can happen to a need, a presence, typed minutes and an order, printed from the tables that the code obeys. */
export function renderStates(): string {
  return [head, ...machines.map(machinePart)].join('\n\n') + '\n'
}

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>

interface Machine {
  title: string
  file: string
  table: Table
  about: string
}

const head = `<!-- Made by \`npm run docs:api\` from the state tables. Do not edit: a test compares. -->

# States

A state changes only by an action that its table names. A state without actions is an end. Whoever needs another way adds it to the
table first; this page and the code follow.`

const machines: readonly Machine[] = [
  {
    title: 'Need',
    file: 'cloudfunctions/volunteering/needs/domain/states.ts',
    table: NEED_STATES,
    about: `\`served\` is shown and never stored: a planned need shows as served once its shift has been served, and \`confirm\` is possible
only then. Groups: ${groups(NEED_GROUPS)}.`,
  },
  {
    title: 'Shift',
    file: 'cloudfunctions/volunteering/planning/domain/shift-states.ts',
    table: SHIFT_STATES,
    about: 'That a shift is full, running or over is counted from seats and clock and never stored.',
  },
  {
    title: 'Regular',
    file: 'cloudfunctions/volunteering/regulars/domain/regular-states.ts',
    table: REGULAR_STATES,
    about: `A standing word for one post of a series; every action is the volunteer's own. A pause has an end from the beginning; once it
is over the word holds again, and nothing is stored for that.`,
  },
  {
    title: 'Attendance',
    file: 'cloudfunctions/volunteering/attendance/domain/attendance-states.ts',
    table: ATTENDANCE_STATES,
    about: `It begins with the first scan. \`leaveProved\`: both ends by another person's changing code; \`leave\`: any weaker proof;
\`forget\`: the clockwork, two hours after the end. \`confirm\`, \`refuse\` and \`settle\` are a second person's.`,
  },
  {
    title: 'Absence',
    file: 'cloudfunctions/volunteering/absences/domain/absence-states.ts',
    table: ABSENCE_STATES,
    about: `A leader records it, two hours to fourteen days after the shift. \`appeal\` is the person's own, once; \`uphold\` and \`withdraw\` are of
somebody who did not record it. \`arrive\`: the clockwork finds a scan that came after the record. It counts for 180 days, and not while an appeal is open; that it has run out is never stored.`,
  },
  {
    title: 'Credential',
    file: 'cloudfunctions/volunteering/credentials/domain/credential-states.ts',
    table: CREDENTIAL_STATES,
    about: 'A course or a qualification on the community’s list. One that a shift to come asks for or teaches cannot be retired.',
  },
  {
    title: 'Attainment',
    file: 'cloudfunctions/volunteering/credentials/domain/credential-states.ts',
    table: ATTAINMENT_STATES,
    about: `One person's record of a training session or of a paper that was seen. \`revoke\` is a second person's, with a reason. That it has run out
is counted from its date and never stored.`,
  },
  {
    title: 'Signals of an activity',
    file: 'cloudfunctions/volunteering/signals/domain/signal-states.ts',
    table: SIGNAL_STATES,
    about: `They begin a day after the activity, where its numbers stand out. \`look\` is of staff who had no part in it; each look is added to the
others, and no hours change by it.`,
  },
  {
    title: 'Typed hours',
    file: 'cloudfunctions/volunteering/hours/domain/typed-states.ts',
    table: TYPED_STATES,
    about: `\`verify\` is a second person's, \`object\` anybody's while it is public, \`dismiss\` and \`uphold\` a third person's. \`record\` makes the
hour entry and is the clockwork's, three working days after \`verify\`; \`overflow\`: by then the day would exceed twelve hours.`,
  },
  {
    title: 'Correction',
    file: 'cloudfunctions/volunteering/hours/domain/correction-states.ts',
    table: CORRECTION_STATES,
    about: 'The volunteer asks; a leader of that shift or staff, never the volunteer nor who typed the minutes, answers with a reason. `accept` adds entries.',
  },
  {
    title: 'Certificate',
    file: 'cloudfunctions/volunteering/certificates/domain/certificate-states.ts',
    table: CERTIFICATE_STATES,
    about: 'A paper never changes. One that is wrong is revoked with a reason, and whoever verifies it learns that.',
  },
  {
    title: 'Double registration',
    file: 'cloudfunctions/volunteering/party/domain/registration-states.ts',
    table: REGISTRATION_STATES,
    about: `Voluntary. \`receive\` is a second person's and says only that it has arrived; \`move\`, to another unit or branch, \`withdraw\` and
\`register\` are the person's own. It begins with \`register\`; \`withdraw\` erases what was registered.`,
  },
  {
    title: 'Slip',
    file: 'cloudfunctions/volunteering/party/domain/slip-states.ts',
    table: SLIP_STATES,
    about: `It begins with the person's consent to one year and one receiver. \`withdraw\` is theirs until staff \`send\`; leaving, or moving to another
unit or branch, withdraws it too. For another slip there must be another consent.`,
  },
  {
    title: 'Order',
    file: 'cloudfunctions/volunteering/rewards/domain/order-states.ts',
    table: ORDER_STATES,
    about: 'Points and one piece of stock are held while the order is `held`. `handOver` settles the hold, `expire` and `cancel` give both back.',
  },
]

function machinePart({ title, file, table, about }: Machine): string {
  const rows = Object.entries(table).flatMap(([from, ways]) =>
    Object.entries(ways).map(([action, to]) => `| \`${from}\` | ${action} | \`${to}\` |`))
  const ends = Object.keys(table).filter((state) => Object.keys(table[state] ?? {}).length === 0)
  return [
    `## ${title}`,
    about,
    `Table: [${file}](../${file}).`,
    ['| From | Action | To |', '|---|---|---|', ...rows].join('\n'),
    ends.length === 0 ? 'No state is an end.' : `Ends: ${ends.map((state) => `\`${state}\``).join(', ')}.`,
    diagram(table),
  ].join('\n\n')
}

function diagram(table: Table): string {
  const lines = Object.entries(table).flatMap(([from, ways]) => Object.entries(ways).map(([action, to]) => `  ${from} --> ${to}: ${action}`))
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${Object.keys(table)[0] ?? ''}`, ...lines, '```'].join('\n')
}

function groups(of: Readonly<Record<string, string>>): string {
  const names = [...new Set(Object.values(of))]
  return names.map((name) => `*${name}*: ${Object.keys(of).filter((state) => of[state] === name).map((state) => `\`${state}\``).join(', ')}`).join('; ')
}
