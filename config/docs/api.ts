import { deployment, functionOf } from '#contract/deployment'
import type { Name } from '#contract/index'
import { procedures } from '#contract/procedures'
import { policy } from '../../cloudfunctions/policy'
import { readContract, type ContractSource } from './contract-source'
import { whoMayCall } from './rule-words'
import { fieldsOf } from './schema-words'

/** `docs/api.md`: every procedure with what it takes, answers and refuses, and who may call it. */
export function renderApi(root: string): string {
  const source = readContract(root)
  const functions = Object.entries(deployment).map(([name, families]) =>
    [`## Function \`${name}\``, ...families.map((family) => familyPart(family, source))].join('\n\n'))
  return [head, contents(), ...functions, typesPart(source)].join('\n\n') + '\n'
}

const head = `<!-- Made by \`npm run docs:api\` from contract/ and cloudfunctions/policy.ts. Do not edit: a test compares. -->

# Procedures

Every call is one envelope, \`{ "name": "shift.signUp", "input": { … }, "requestId": "…", "communityId": "…" }\`, sent to the cloud
function that serves the name. Commands need a \`requestId\` of 8–64 letters or digits; the same id with the same input happens once
and answers the same. \`communityId\` may be left out: the community that the caller joined last is meant. At home the same envelope
goes to \`POST /call\`, with the caller in the header \`X-Demo-Openid\`:

\`\`\`sh
curl -s http://127.0.0.1:8787/call -H 'content-type: application/json' -H 'X-Demo-Openid: <openid>' \\
  -d '{"name":"shift.list","input":{}}'
\`\`\`

The answer is \`{ "ok": true, "data": … }\` or \`{ "ok": false, "error": { "code", "reason"?, "details"? }, "traceId" }\`. Nine codes exist
([contract/envelope.ts](../contract/envelope.ts)); over HTTP the status follows the code. A *reason* comes with \`PRECONDITION_FAILED\`
and is one of those listed. Any procedure may also answer \`BAD_REQUEST\` (an unknown or malformed field, named in
\`details.field\`), \`UNAUTHORIZED\` (not joined), \`FORBIDDEN\` (the role is missing) and, for a record that is not there or not within the
caller's reach, \`NOT_FOUND\`. A \`requestId\` used again with other input answers \`CONFLICT\` with reason \`requestIdReused\`.`

const namesOf = (family: string) => (Object.keys(procedures) as Name[]).filter((name) => name.startsWith(`${family}.`))

function contents(): string {
  const rows = (Object.keys(procedures) as Name[]).map((name) =>
    `| [\`${name}\`](#${anchor(name)}) | ${procedures[name].kind} | \`${functionOf(name) ?? '–'}\` | ${whoMayCall(policy[name])} |`)
  return ['| Procedure | Kind | Function | Who may call it, within which part of the community |', '|---|---|---|---|', ...rows].join('\n')
}

function familyPart(family: string, source: ContractSource): string {
  return namesOf(family).map((name) => procedurePart(name, source)).join('\n\n')
}

function procedurePart(name: Name, source: ContractSource): string {
  const { kind, input, reasons } = procedures[name]
  const told = source.procedures.get(name)
  if (!told) throw new Error(`${name} has no output in the contract's source`)
  const fields = fieldsOf(input).map(({ field, takes }) => `| \`${field}\` | ${takes} |`)
  return [
    `### \`${name}\``,
    ...(told.comment ? [told.comment] : []),
    `${kind === 'query' ? 'Query' : 'Command'}. For ${whoMayCall(policy[name])}.`,
    fields.length > 0 ? ['| Input | Takes |', '|---|---|', ...fields].join('\n') : 'Input: none, `{}`.',
    outputPart(told.output, source),
    ...(reasons.length > 0 ? [`Refused for: ${reasons.map((reason) => `\`${reason}\``).join(', ')}.`] : []),
  ].join('\n\n')
}

/** A named output links to its declaration; any other is shown as it stands, with links to what it is made of. */
function outputPart(output: string, source: ContractSource): string {
  if (source.types.has(output)) return `Answers ${link(output)}.`
  const made = usedIn(output, source).map(link).join(', ')
  return `Answers${made ? ` (see ${made})` : ''}:\n\n\`\`\`ts\n${output}\n\`\`\``
}

function typesPart(source: ContractSource): string {
  const needed = new Set<string>(['Skill', 'Risk'])
  const need = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    usedIn(source.types.get(name)?.text ?? '', source).forEach(need)
  }
  for (const { output } of source.procedures.values()) usedIn(output, source).forEach(need)
  const parts = [...needed].sort().map((name) => {
    const { text, comment } = source.types.get(name) ?? { text: '', comment: '' }
    return [`### ${name}`, ...(comment ? [comment] : []), `\`\`\`ts\n${text}\n\`\`\``].join('\n\n')
  })
  return ['## Types', ...parts].join('\n\n')
}

function usedIn(text: string, source: ContractSource): string[] {
  const code = text.replace(/\/\*[^]*?\*\//g, '').replace(/'[^']*'/g, '')
  return [...new Set(code.match(/\b[A-Z]\w+/g) ?? [])].filter((name) => source.types.has(name))
}

const anchor = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, '')
const link = (type: string) => `[\`${type}\`](#${anchor(type)})`
