import { Picker, View } from '@tarojs/components'
import { dayOf, instantOf, speakDay, timeOf, today } from '@/lib/format/time'
import { classes } from './classes'
import { Field, type FieldProps } from './field'
import { Icon, type IconName } from './icon'

export interface DateFieldProps extends FieldProps {
  /** A calendar day in UTC+8, 2026-11-23; null until one is picked. */
  value: string | null
  onChange: (day: string) => void
  min?: string
  max?: string
}

export interface TimeFieldProps extends FieldProps {
  /** A time of day, 09:30. */
  value: string
  onChange: (time: string) => void
}

export interface DateTimeFieldProps extends FieldProps {
  /** Epoch ms; null until a day and a time are picked. */
  value: number | null
  onChange: (at: number) => void
  /** Calendar days. */
  min?: string
  max?: string
  /** The time that stands there before one is picked, 09:00. */
  usualTime?: string
}

export function DateField({ value, onChange, min, max, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <Day value={value} onChange={onChange} min={min} max={max} />
    </Field>
  )
}

/** A moment in UTC+8, picked as a day and a time of day. */
export function DateTimeField({ value, onChange, min, max, usualTime = '09:00', ...field }: DateTimeFieldProps) {
  const day = value === null ? null : dayOf(value)
  const time = value === null ? usualTime : timeOf(value)
  return (
    <Field {...field}>
      <View className="lb-when">
        <View className="lb-when__day">
          <Day value={day} min={min} max={max} onChange={(picked) => onChange(instantOf(picked, time))} />
        </View>
        <View className="lb-when__time">
          <Picker mode="time" value={time} onChange={(event) => onChange(instantOf(day ?? min ?? today(), event.detail.value))}>
            <Picked icon="clock" words={value === null ? null : time} wanted="选时间" />
          </Picker>
        </View>
      </View>
    </Field>
  )
}

/** A time of day, without a day. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
        <Picked icon="clock" words={value} wanted="选时间" />
      </Picker>
    </Field>
  )
}

function Day({ value, onChange, min, max }: Pick<DateFieldProps, 'value' | 'onChange' | 'min' | 'max'>) {
  return (
    <Picker mode="date" value={value ?? min ?? today()} start={min} end={max} onChange={(event) => onChange(event.detail.value)}>
      <Picked icon="calendar" words={value === null ? null : speakDay(value)} wanted="选日期" />
    </Picker>
  )
}

function Picked({ icon, words, wanted }: { icon: IconName; words: string | null; wanted: string }) {
  return (
    <View className={classes('lb-input', 'lb-picked', words === null && 'lb-picked--nothing')}>
      <View className="lb-grow">{words ?? wanted}</View>
      <Icon name={icon} />
    </View>
  )
}
