import type { ReactNode } from 'react'

export interface Question {
  title: string
  content?: ReactNode
  /** What the button does, as a verb: 取消报名, not 确定. */
  confirmText: string
  cancelText?: string
  /** The action cannot be undone. */
  danger?: boolean
  /** Only one button: something to be read. */
  noCancel?: boolean
}

interface Open extends Question {
  answer: (yes: boolean) => void
}

let open: Open | null = null
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

export const dialogStore = {
  current: (): Open | null => open,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/**
 * Asks in a dialog of the visible Screen and resolves with the answer. A question that is still open
 * is answered "no" first. Unlike WeChat's own modal it follows elder mode.
 */
export function confirm(question: Question): Promise<boolean> {
  open?.answer(false)
  return new Promise((resolve) => {
    open = {
      ...question,
      answer(yes) {
        open = null
        tell()
        resolve(yes)
      },
    }
    tell()
  })
}
