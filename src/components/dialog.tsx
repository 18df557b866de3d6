import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y } from './a11y'
import { classes } from './classes'
import './dialog.scss'
import { Icon } from './icon'
import { Tappable } from './tappable'

export interface DialogProps {
  open: boolean
  title: string
  onClose: () => void
  /** Buttons, the most likely one last. */
  actions?: ReactNode
  /** `sheet` rises from the bottom edge and has a close button: for choosing and for longer content. */
  kind?: 'dialog' | 'sheet'
}

export function Dialog({ open, title, onClose, actions, kind = 'dialog', children }: PropsWithChildren<DialogProps>) {
  if (!open) return null
  return (
    <View className={classes('lb-dialog', `lb-dialog--${kind}`)}>
      <View className="lb-dialog__veil" onClick={onClose} catchMove />
      <View className="lb-dialog__box" {...a11y('dialog', title)}>
        <View className="lb-dialog__head">
          <View className="lb-dialog__title">{title}</View>
          {kind === 'sheet' && (
            <Tappable className="lb-dialog__close" label="关闭" onTap={onClose}>
              <Icon name="close" />
            </Tappable>
          )}
        </View>
        {children !== undefined && children !== null && <View className="lb-dialog__body">{children}</View>}
        {actions !== undefined && <View className="lb-dialog__actions">{actions}</View>}
      </View>
    </View>
  )
}
