import { View } from '@tarojs/components'
import { classes } from './classes'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import { a11y } from './a11y'

export interface StepperProps extends FieldProps {
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  step?: number
  /** Said after the number: 人, 分钟. */
  unit?: string
}

/** A small whole number, changed by two large buttons. Quick repeated taps count, so they are not guarded. */
export function Stepper({ value, onChange, min = 0, max = 999, step = 1, unit = '', ...field }: StepperProps) {
  const change = (by: number) => onChange(Math.min(max, Math.max(min, value + by)))
  return (
    <Field {...field}>
      <View className="lb-stepper">
        <End icon="minus" label="减少" off={value <= min} onTap={() => change(-step)} />
        <View className="lb-stepper__value">{`${value}${unit && ` ${unit}`}`}</View>
        <End icon="plus" label="增加" off={value >= max} onTap={() => change(step)} />
      </View>
    </Field>
  )
}

function End({ icon, label, off, onTap }: { icon: 'plus' | 'minus'; label: string; off: boolean; onTap: () => void }) {
  return (
    <View
      className={classes('lb-stepper__button', off && 'lb-stepper__button--inert')}
      hoverClass={off ? 'none' : 'lb-pressed'}
      onClick={off ? undefined : onTap}
      {...a11y('button', label)}
    >
      <Icon name={icon} />
    </View>
  )
}
