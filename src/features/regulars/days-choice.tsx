import { ChoiceList } from '@/components/choice-list'
import { speakWeekday } from '@/lib/format/time'

export interface DaysChoiceProps {
  /** Those on which the series takes place. */
  days: readonly number[]
  value: string[]
  onChange: (value: string[]) => void
}

export function DaysChoice({ days, value, onChange }: DaysChoiceProps) {
  const options = days.map((day) => ({ value: String(day), label: speakWeekday(day), id: `regular-day-${day}` }))
  return <ChoiceList multiple layout="tiles" label="哪几天来" options={options} value={value} onChange={onChange} />
}

/** All of them also means those that are added later. */
export const asWeekdays = (chosen: readonly string[], days: readonly number[]): number[] => (chosen.length === days.length ? [] : chosen.map(Number))
