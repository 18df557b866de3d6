import { Card, Section } from '@/components/card'
import { Fact } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMoment } from '@/lib/format/time'
import { RegularActions } from './regular-actions'
import { RegularState } from './regular-part'

/** My standing words, above what I have promised one by one; nothing at all where there are none. */
export function MyRegulars() {
  const regulars = useQueryOf('regular.mine', {}, { keep: true }).data?.regulars ?? []
  if (regulars.length === 0) return null
  return (
    <Section title="固定报名">
      {regulars.map((regular) => (
        <Card key={regular.regularId} id={`regular-${regular.regularId}`} title={regular.title}>
          <RegularState regular={regular} />
          {regular.nextAt !== null && <Fact icon="clock">{`下一场 ${speakMoment(regular.nextAt)}`}</Fact>}
          <RegularActions regular={regular} />
        </Card>
      ))}
    </Section>
  )
}
