import { Section } from '@/components/card'
import { Notice } from '@/components/notice'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { TrainingLine } from './attainment-card'

/** For the record book: training is a record of its own kind (民政部令第67号) and is never added to hours. */
export function MyTrainings() {
  const trainings = (useQueryOf('credential.mine', {}, { keep: true }).data?.attainments ?? []).filter(({ training, validity }) => training !== null && validity !== 'revoked')
  if (trainings.length === 0) return null
  return (
    <Section title="培训记录">
      <Notice tone="grey" icon="info">培训单独记，不算进服务时长，也不算积分。</Notice>
      {trainings.map((one) => <TrainingLine key={one.attainmentId} attainment={one} />)}
    </Section>
  )
}
