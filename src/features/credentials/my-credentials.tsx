import { Section } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { AttainmentCard } from './attainment-card'
import { SessionRows } from './sessions'

/** What I have attended and shown, until when it counts, and what I could attend next. */
export function MyCredentials() {
  const found = useQueryOf('credential.mine', {}, { keep: true })
  return (
    <ListStates of={found}>
      {({ attainments, sessions }) => (
        <>
          {sessions.length > 0 && <SessionRows title="可以报名的培训" sessions={sessions} />}
          <Section title="我的记录">
            {attainments.length === 0 ? (
              <Empty icon="badge" title="还没有培训和资质" note="参加培训、扫码签到签退，就会记在这里。有电工证、健康证这样的证件，请带到居委会登记。" />
            ) : (
              attainments.map((one) => <AttainmentCard key={one.attainmentId} attainment={one} />)
            )}
          </Section>
        </>
      )}
    </ListStates>
  )
}
