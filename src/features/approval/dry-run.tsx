import { ListStates } from '@/components/list-states'
import { Fact, StatusLine } from '@/components/tag'
import { sayBecause } from '@/features/shifts/text'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { Input } from '#contract/index'
import { whyRefused } from './text'

/** What the rules would say to everybody: the counts first, then the people with a sentence each. */
export function DryRun(input: Input<'approval.dryRun'>) {
  const result = useQueryOf('approval.dryRun', input)
  return (
    <ListStates of={result} isEmpty={({ people }) => people === 0} empty={<Fact icon="people">还没有志愿者</Fact>}>
      {({ people, approved, held, refused, first }) => (
        <>
          <Fact icon="people">{`共 ${people} 位：直接报上 ${approved} 位，带队人先看 ${held} 位，暂不接受 ${refused} 位`}</Fact>
          {first.map(({ memberNo, name, outcome, because }) => (
            <StatusLine key={memberNo} icon={outcome === 'refuse' ? 'close-circle' : 'waiting'} tone={outcome === 'refuse' ? 'red' : 'amber'} note={outcome === 'refuse' ? whyRefused(because) : sayBecause(because)}>{name}</StatusLine>
          ))}
          {held + refused > first.length && <Fact icon="list">{`下面还有 ${held + refused - first.length} 位没有列出`}</Fact>}
        </>
      )}
    </ListStates>
  )
}
