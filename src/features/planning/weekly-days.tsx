import { ChoiceList } from '@/components/choice-list'
import { DateField } from '@/components/date-time-field'
import { dayOf, speakDay, today } from '@/lib/format/time'
import type { Repeat } from './draft'
import { daysOf, keptDays, MOST_DAYS } from './series-days'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, at) => ({ value: String((at + 1) % 7), label, id: `repeat-${(at + 1) % 7}` }))

export interface WeeklyDaysProps {
  /** The first day that may be meant; null until it is known. */
  from: number | null
  repeat: Repeat
  error: string | undefined
  onChange: (repeat: Repeat) => void
}

/** Some weekdays until a day. The days are shown one by one, so that holidays can be taken out by a tap. */
export function WeeklyDays({ from, repeat, error, onChange }: WeeklyDaysProps) {
  const days = daysOf(from, repeat)
  const kept = keptDays(from, repeat)
  return (
    <>
      <ChoiceList
        multiple
        layout="tiles"
        label="每周哪几天"
        options={WEEKDAYS}
        value={repeat.weekdays.map(String)}
        onChange={(chosen) => onChange({ ...repeat, weekdays: chosen.map(Number) })}
      />
      <DateField
        id="repeat-until"
        label="办到哪一天"
        hint={`一次最多排 ${MOST_DAYS} 场，排完可以接着排。`}
        min={from === null ? today() : dayOf(from)}
        value={repeat.until}
        onChange={(until) => onChange({ ...repeat, until })}
        error={error}
      />
      {days.length > 0 && (
        <ChoiceList
          multiple
          layout="tiles"
          label={`一共 ${kept.length} 场`}
          hint="放假不办的日子，点一下就去掉。"
          options={days.map((day) => ({ value: day, label: speakDay(day), id: `day-${day}` }))}
          value={kept}
          onChange={(chosen) => onChange({ ...repeat, without: days.filter((day) => !chosen.includes(day)) })}
        />
      )}
    </>
  )
}
