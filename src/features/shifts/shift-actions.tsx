import { useState } from 'react'
import { Button } from '@/components/button'
import { go } from '@/lib/navigation'
import type { MyPlace, ShiftView } from '#contract/shifts'
import { AnswerButtons } from './answer-buttons'
import { CancelSheet } from './cancel-sheet'
import { SignUpSheet } from './sign-up-sheet'
import { SignedUpSheet } from './signed-up-sheet'
import { cancelWords } from './text'

/** Is there anything for this person to press? */
export const hasActions = (shift: ShiftView): boolean =>
  shift.may.answer || shift.may.cancelSignUp || shift.may.checkIn || shift.may.checkOut || maySignUp(shift)

const maySignUp = (shift: ShiftView): boolean => shift.mine.state === 'none' && shift.posts.some((post) => post.can.signUp)

/** The buttons at the bottom edge. What they allow was decided by the back end; here it only gets its words. */
export function ShiftActions({ shift }: { shift: ShiftView }) {
  const [sheet, setSheet] = useState<'signUp' | 'cancel' | null>(null)
  const [place, setPlace] = useState<MyPlace | null>(null)
  const close = () => setSheet(null)
  const signedUp = (taken: MyPlace) => {
    close()
    setPlace(taken)
  }
  const { may, mine } = shift
  return (
    <>
      {may.answer && <AnswerButtons shift={shift} />}
      {may.cancelSignUp && !may.answer && (
        <Button id="cancel" kind="default" onTap={() => setSheet('cancel')}>
          {cancelWords(mine)}
        </Button>
      )}
      {may.checkIn && <ScanButton id="check-in" shiftId={shift.shiftId} words="扫码签到" />}
      {may.checkOut && <ScanButton id="check-out" shiftId={shift.shiftId} words="扫码签退" />}
      {maySignUp(shift) && (
        <Button id="sign-up" icon="hand" onTap={() => setSheet('signUp')}>
          {signUpWords(shift)}
        </Button>
      )}
      <SignUpSheet shift={shift} open={sheet === 'signUp'} onClose={close} onSignedUp={signedUp} />
      <CancelSheet shift={shift} open={sheet === 'cancel'} onClose={close} />
      <SignedUpSheet place={place} onClose={() => setPlace(null)} />
    </>
  )
}

function signUpWords({ posts }: ShiftView): string {
  const possible = posts.filter((post) => post.can.signUp)
  if (possible.some(({ left }) => left > 0)) return '我要报名'
  return possible.some(({ offered }) => offered) ? '有人让位，我来接' : '已满，我要候补'
}

function ScanButton({ id, shiftId, words }: { id: string; shiftId: string; words: string }) {
  return (
    <Button id={id} icon="scan" onTap={() => go('scan', { shiftId, camera: 'open' })}>
      {words}
    </Button>
  )
}
