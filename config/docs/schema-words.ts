import { Day, FileId, Id, Instant, MemberNo, Risks } from '#contract/values'

/** What an input field takes, in words, read from the schema itself: the reference cannot promise what is refused. */

/** The parts of valibot 1.x schemas and actions that our contract uses. */
interface Described {
  type: string
  pipe?: readonly Described[]
  entries?: Readonly<Record<string, Described>>
  item?: Described
  wrapped?: Described
  options?: readonly unknown[]
  literal?: unknown
  requirement?: unknown
}

const shared = new Map<unknown, string>([
  [Id, 'id'],
  [MemberNo, 'member number'],
  [Instant, 'epoch milliseconds'],
  [Day, 'day in UTC+8, `2026-11-23`'],
  [FileId, 'file id in cloud storage, `cloud://…`'],
  [Risks, 'risks: at least one `Risk`'],
])

/** Field by field, in order; `?` marks what may be left out. */
export function fieldsOf(input: unknown): { field: string; takes: string }[] {
  return Object.entries((input as Described).entries ?? {}).map(([name, schema]) =>
    schema.type === 'optional' ? { field: `${name}?`, takes: words(schema.wrapped) } : { field: name, takes: words(schema) })
}

function words(schema: unknown): string {
  const known = shared.get(schema)
  if (known !== undefined) return known
  const described = schema as Described
  const bounds = boundsOf(described.pipe?.slice(1) ?? [])
  switch (described.type) {
    case 'string':
      return `${bounds.has('regex') && !bounds.has('trim') ? '' : 'text'}${textBounds(bounds)}`.trim()
    case 'number':
      return bounds.has('integer') ? `whole number ${range(bounds, 'value')}`.trim() : 'number'
    case 'array':
      return `list of ${range(bounds, 'length')}: ${words(described.item)}`.replace('list of :', 'list:')
    case 'picklist':
      return choices(described.options ?? [])
    case 'literal':
      return `\`'${String(described.literal)}'\``
    case 'nullable':
      return `${words(described.wrapped)}, or null`
    case 'variant':
      return (described.options ?? []).map(words).join(' or ')
    case 'strict_object':
      return `{ ${fieldsOf(described).map(({ field, takes }) => `${field}: ${takes}`).join('; ')} }`
    default:
      return described.type
  }
}

/** A long list of words is a type with a name of its own. */
const choices = (options: readonly unknown[]): string =>
  options.length > 10 ? 'one `Skill`' : options.map((option) => `\`'${String(option)}'\``).join(', ')

const boundsOf = (actions: readonly Described[]) => new Map(actions.map(({ type, requirement }) => [type, requirement]))

function textBounds(bounds: ReadonlyMap<string, unknown>): string {
  const length = bounds.has('non_empty') ? `1–${String(bounds.get('max_length'))}` : range(bounds, 'length')
  const pattern = bounds.get('regex')
  // A trimmed text with a pattern is one line; any other pattern is the format itself.
  if (pattern instanceof RegExp && !bounds.has('trim')) return ` \`${pattern.source.replaceAll('|', '\\|')}\``
  return `${pattern ? ', one line,' : ''} ${length}`
}

function range(bounds: ReadonlyMap<string, unknown>, of: 'length' | 'value'): string {
  const from = bounds.get(`min_${of}`) as number | undefined
  const to = bounds.get(`max_${of}`) as number | undefined
  if (from === undefined && to === undefined) return ''
  if (to === undefined) return `from ${String(from)}`
  return `${String(from ?? 0)}–${String(to)}`
}
