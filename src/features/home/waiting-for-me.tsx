import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import type { IconName } from '@/components/icon'
import { Tag } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import type { Me } from '@/lib/session'
import { MOST_WAITING, type WaitingKind } from '#contract/desk'

const words: Record<WaitingKind, { icon: IconName; title: string; open: () => Promise<unknown> }> = {
  needsToVerify: { icon: 'hand', title: '求助，等您核实', open: () => go('needQueue', { state: 'submitted' }) },
  needsToPlan: { icon: 'calendar', title: '求助，等您安排', open: () => go('needQueue', { state: 'verified' }) },
  signUps: { icon: 'people', title: '报名，等您同意', open: () => go('led') },
  presences: { icon: 'check', title: '到场情况，等您确认', open: () => go('led') },
  hoursToCheck: { icon: 'check', title: '登记的时长，等您核对', open: () => go('checkHours', { state: 'typed' }) },
  objections: { icon: 'info', title: '公示异议，等您答复', open: () => go('checkHours', { state: 'objected' }) },
  corrections: { icon: 'edit', title: '更正申请，等您答复', open: () => go('corrections') },
  appeals: { icon: 'info', title: '缺席申诉，等您答复', open: () => go('appeals') },
  signals: { icon: 'search', title: '异常提示，请您看看', open: () => go('signals') },
  registrations: { icon: 'flag', title: '党员报到，等您确认', open: () => go('partyMembers') },
}

/** What lies on one's desk. Nothing is shown while nothing waits, nor to people without such duties. */
export function WaitingForMe({ me }: { me: Me }) {
  const enabled = me.may.includes('desk.waiting')
  const { data } = useQueryOf('desk.waiting', {}, { keep: true, enabled })
  if (!enabled || data === undefined || data.waiting.length === 0) return null
  return (
    <Section title="待办">
      <CellGroup>
        {data.waiting.map(({ kind, count }) => (
          <Row key={kind} kind={kind} count={count} />
        ))}
      </CellGroup>
    </Section>
  )
}

function Row({ kind, count }: { kind: WaitingKind; count: number }) {
  const { icon, title, open } = words[kind]
  const shown = count < MOST_WAITING ? count : `${MOST_WAITING - 1}+`
  return <Cell id={`waiting-${kind}`} icon={icon} title={title} value={<Tag tone="amber">{shown}</Tag>} onTap={open} />
}
