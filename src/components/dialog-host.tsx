import { useSyncExternalStore } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { dialogStore } from './dialog-store'

/** Shows the question of `confirm()`; every Screen has one. */
export function DialogHost() {
  const question = useSyncExternalStore(dialogStore.subscribe, dialogStore.current, dialogStore.current)
  if (question === null) return null
  return (
    <Dialog
      open
      title={question.title}
      onClose={() => question.answer(false)}
      actions={
        <>
          {question.noCancel !== true && (
            <Button kind="default" onTap={() => question.answer(false)}>
              {question.cancelText ?? '再想想'}
            </Button>
          )}
          <Button kind={question.danger ? 'warn' : 'primary'} onTap={() => question.answer(true)}>
            {question.confirmText}
          </Button>
        </>
      }
    >
      {question.content}
    </Dialog>
  )
}
