/**
 * `npm run soak -- [--kills N] [--messages N] [--seed N]`: the long version of the tests beside it. No failure in N bounds the
 * rate of failure at 3/N with 95 % confidence; that is what 3,000 cuts and a million messages are for.
 */
import { parseArgs } from 'node:util'
import { soakBank } from './bank'
import { fuzzDoor } from './fuzz'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '3000' }, messages: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } })
  const problems: string[] = []
  if (Number(values.kills) > 0) {
    const bank = await soakBank(Number(values.kills), console.log)
    const sorted = bank.recoveriesMs.sort((one, other) => one - other)
    console.log(`bank: ${bank.kills} kills, ${bank.acknowledged} acknowledged transfers, ${bank.problems.length} problems; ` +
      `recovery median ${at(sorted, 0.5)} ms, 99 % ${at(sorted, 0.99)} ms, longest ${at(sorted, 1)} ms`)
    problems.push(...bank.problems)
  }
  if (Number(values.messages) > 0) {
    const fuzz = await fuzzDoor(Number(values.messages), Number(values.seed), console.log)
    const heap = fuzz.heap.map((bytes) => `${(bytes / 1_048_576).toFixed(1)} MB`)
    console.log(`fuzz: ${fuzz.sent} messages with seed ${values.seed}, heap ${heap.join(' → ')}, answers ${JSON.stringify(fuzz.answers)}`)
    problems.push(...fuzz.problems)
  }
  for (const problem of problems) console.log(`✗ ${problem}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

const at = (sorted: readonly number[], part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0)

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
