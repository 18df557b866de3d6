import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './field.scss'
import { Icon } from './icon'

export interface FieldProps {
  label?: ReactNode
  /** Said before an error happens: what is wanted and why. */
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: string | null
  optional?: boolean
  id?: string
}

/** A question with room for its answer. */
export function Field({ label, hint, error, optional, id, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className="lb-field" id={id}>
      {label !== undefined && (
        <View className="lb-field__label">
          {label}
          {optional && <View className="lb-field__optional">可不填</View>}
        </View>
      )}
      {hint !== undefined && <View className="lb-field__hint">{hint}</View>}
      {children}
      {error !== undefined && error !== null && (
        <View className="lb-field__error">
          <Icon name="warning" size={18} />
          <View className="lb-grow">{error}</View>
        </View>
      )}
    </View>
  )
}
