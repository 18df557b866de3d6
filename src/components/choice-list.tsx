import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './choice-list.scss'
import { classes } from './classes'
import { Field, type FieldProps } from './field'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'

export interface Choice<T extends string> {
  value: T
  label: ReactNode
  note?: ReactNode
  icon?: IconName
  disabled?: boolean
  /** Why it cannot be chosen. */
  reason?: string
  id?: string
}

interface Common<T extends string> extends FieldProps {
  options: readonly Choice<T>[]
  /** tiles: two beside each other (one in elder mode), for short words. */
  layout?: 'rows' | 'tiles'
}
export interface OneOf<T extends string> extends Common<T> {
  multiple?: false
  value: T | null
  onChange: (value: T) => void
}
export interface ManyOf<T extends string> extends Common<T> {
  multiple: true
  value: readonly T[]
  onChange: (value: T[]) => void
}

/** Choosing one or several by large rows; the mark and the border both say what is chosen. */
export function ChoiceList<T extends string>(props: OneOf<T> | ManyOf<T>) {
  const { options, layout = 'rows', multiple, value: _value, onChange: _onChange, ...field } = props
  return (
    <Field {...field}>
      <View className={classes('lb-choices', `lb-choices--${layout}`)}>
        {options.map((option) => (
          <Row key={option.value} option={option} multiple={multiple === true} chosen={isChosen(props, option.value)} onTap={() => choose(props, option.value)} />
        ))}
      </View>
    </Field>
  )
}

function Row<T extends string>({ option, multiple, chosen, onTap }: { option: Choice<T>; multiple: boolean; chosen: boolean; onTap: () => void }) {
  const { label, note, icon, disabled, reason, id } = option
  return (
    <Tappable
      id={id}
      className={classes('lb-choice', chosen && 'lb-choice--chosen', disabled && 'lb-choice--off')}
      role={multiple ? 'checkbox' : 'radio'}
      checked={chosen}
      disabled={disabled}
      onTap={onTap}
    >
      {icon !== undefined && <Icon name={icon} className="lb-choice__icon" />}
      <View className="lb-grow">
        <View className="lb-choice__label">{label}</View>
        {note !== undefined && <View className="lb-choice__note">{note}</View>}
        {disabled && reason !== undefined && <View className="lb-choice__note">{reason}</View>}
      </View>
      <View className={classes('lb-choice__mark', multiple && 'lb-choice__mark--square')}>{chosen && <Icon name="check" size={16} />}</View>
    </Tappable>
  )
}

function isChosen<T extends string>(props: OneOf<T> | ManyOf<T>, value: T): boolean {
  return props.multiple ? props.value.includes(value) : props.value === value
}

function choose<T extends string>(props: OneOf<T> | ManyOf<T>, value: T): void {
  if (!props.multiple) return props.onChange(value)
  const rest = props.value.filter((one) => one !== value)
  props.onChange(rest.length < props.value.length ? rest : [...rest, value])
}
