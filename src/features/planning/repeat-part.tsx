import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import type { Repeat } from './draft'
import type { PartProps } from './problems'
import { weekdayOf } from './series-days'
import { WeeklyDays } from './weekly-days'

/** Once, or every week on some days. */
export function RepeatPart({ draft: { startsAt, repeat }, problems, change }: PartProps) {
  const weekly = (): Repeat => ({ weekdays: [weekdayOf(startsAt ?? Date.now())], until: null, without: [] })
  return (
    <Section title="办几次">
      <ChoiceList
        layout="tiles"
        options={[
          { value: 'once', label: '只办一次', id: 'repeat-once' },
          { value: 'weekly', label: '每周都办', id: 'repeat-weekly' },
        ]}
        value={repeat === null ? 'once' : 'weekly'}
        onChange={(answer) => change({ repeat: answer === 'once' ? null : weekly() })}
      />
      {repeat !== null && <WeeklyDays from={startsAt} repeat={repeat} error={problems.days} onChange={(changed) => change({ repeat: changed })} />}
    </Section>
  )
}
