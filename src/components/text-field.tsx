import { Input, Textarea, View } from '@tarojs/components'
import { classes } from './classes'
import { Field, type FieldProps } from './field'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** In characters; also shown as a count under a text area. */
  maxLength?: number
  disabled?: boolean
}

export interface LineFieldProps extends TextFieldProps {
  type?: 'text' | 'number' | 'digit' | 'idcard'
  password?: boolean
  focus?: boolean
  /** The key of the phone's keyboard. */
  onConfirm?: () => void
}

/** One line of text. */
export function TextField({ value, onChange, placeholder, maxLength = 100, disabled, type = 'text', password, focus, onConfirm, ...field }: LineFieldProps) {
  return (
    <Field {...field}>
      <Input
        className={classes('lb-input', field.error && 'lb-input--wrong')}
        type={type}
        password={password}
        focus={focus}
        value={value}
        placeholder={placeholder}
        placeholderClass="lb-input__hint"
        maxlength={maxLength}
        disabled={disabled}
        ariaLabel={typeof field.label === 'string' ? field.label : placeholder}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onConfirm}
      />
    </Field>
  )
}

/** A paragraph, with a count of what is left. */
export function TextArea({ value, onChange, placeholder, maxLength = 300, disabled, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Textarea
        className={classes('lb-input', 'lb-input--area', field.error && 'lb-input--wrong')}
        value={value}
        placeholder={placeholder}
        placeholderClass="lb-input__hint"
        maxlength={maxLength}
        disabled={disabled}
        ariaLabel={typeof field.label === 'string' ? field.label : placeholder}
        onInput={(event) => onChange(event.detail.value)}
      />
      <View className="lb-field__count">{`${value.length} / ${maxLength}`}</View>
    </Field>
  )
}
