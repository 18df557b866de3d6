import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { DateField } from '@/components/date-time-field'
import { dayOf, speakDay, today } from '@/lib/format/time'
import type { Repeat } from './draft'
import type { PartProps } from './problems'
import { daysOf, keptDays, MOST_DAYS, weekdayOf } from './series-days'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, at) => ({ value: String((at + 1) % 7), label, id: `repeat-${(at + 1) % 7}` }))

/** Once, or every week on some days. The days are shown one by one, so that holidays can be taken out by a tap. */
export function RepeatPart({ draft: { startsAt, repeat }, problems, change }: PartProps) {
  const put = (part: Partial<Repeat>) => repeat !== null && change({ repeat: { ...repeat, ...part } })
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
      {repeat !== null && (
        <>
          <ChoiceList
            multiple
            layout="tiles"
            label="每周哪几天"
            options={WEEKDAYS}
            value={repeat.weekdays.map(String)}
            onChange={(chosen) => put({ weekdays: chosen.map(Number) })}
          />
          <DateField
            id="repeat-until"
            label="办到哪一天"
            hint={`一次最多排 ${MOST_DAYS} 场，排完可以接着排。`}
            min={startsAt === null ? today() : dayOf(startsAt)}
            value={repeat.until}
            onChange={(until) => put({ until })}
            error={problems.days}
          />
          <Days startsAt={startsAt} repeat={repeat} put={put} />
        </>
      )}
    </Section>
  )
}

function Days({ startsAt, repeat, put }: { startsAt: number | null; repeat: Repeat; put: (part: Partial<Repeat>) => unknown }) {
  const days = daysOf(startsAt, repeat)
  if (days.length === 0) return null
  const kept = keptDays(startsAt, repeat)
  return (
    <ChoiceList
      multiple
      layout="tiles"
      label={`一共 ${kept.length} 场`}
      hint="放假不办的日子，点一下就去掉。"
      options={days.map((day) => ({ value: day, label: speakDay(day), id: `day-${day}` }))}
      value={kept}
      onChange={(chosen) => put({ without: days.filter((day) => !chosen.includes(day)) })}
    />
  )
}
