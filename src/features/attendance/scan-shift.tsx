import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Fact } from '@/components/tag'
import { PlaceLine } from '@/features/place-check/place-line'
import { whereAmI } from '@/features/place-check/where'
import { MyPlaceLine } from '@/features/shifts/my-place'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakSpan } from '@/lib/format/time'
import { goInstead } from '@/lib/navigation'
import type { ProofInput } from '#contract/attendance'
import type { PlaceCheck } from '#contract/place-check'
import type { ShiftView } from '#contract/shifts'
import { DigitsEntry } from './digits-entry'
import { ScanNews } from './scan-news'
import { ScanResult } from './scan-result'
import { useCamera } from './use-camera'
import { type Mark, useMark } from './use-mark'

export interface ScanShiftProps {
  shiftId: string
  /** Opened by the printed code: the person stands before the poster. */
  atPoster: boolean
  cameraAtOnce: boolean
}

/** Signing in or out at one shift: by the leader's code, by the poster that was scanned, or by six digits. */
export function ScanShift({ shiftId, atPoster, cameraAtOnce }: ScanShiftProps) {
  const shift = useQueryOf('shift.get', { shiftId }, { keep: true })
  const marking = useMark()
  const act = actOf(shift.data)
  const check = shift.data?.placeCheck ?? null
  const camera = useCamera({
    atOnce: cameraAtOnce,
    ready: shift.data !== undefined || shift.error !== null,
    placed: check !== null,
    onProof: async (proof, where) => marking.mark(act, { shiftId, proof, ...(await where(check)) }),
  })
  if (marking.outcome !== null) return <ScanResult outcome={marking.outcome} />
  return (
    <>
      <ScanNews marking={marking} problem={camera.problem} />
      <ListStates of={shift}>
        {(found) => (
          <>
            <Card title={found.title}>
              <Fact icon="clock">{speakSpan(found.startsAt, found.endsAt)}</Fact>
              <Fact icon="pin">{found.place}</Fact>
              <MyPlaceLine shift={found} />
              {found.placeCheck !== null && (found.may.checkIn || found.may.checkOut) && <PlaceLine />}
            </Card>
            {found.may.checkIn || found.may.checkOut ? (
              <Ways shiftId={shiftId} act={found.may.checkOut ? 'checkOut' : 'checkIn'} check={found.placeCheck} atPoster={atPoster} marking={marking} scan={camera.open} />
            ) : (
              <NothingToScan shift={found} />
            )}
          </>
        )}
      </ListStates>
    </>
  )
}

const actOf = (shift: ShiftView | undefined) => (shift?.may.checkOut ? 'checkOut' : shift?.may.checkIn ? 'checkIn' : null)

interface WaysProps {
  shiftId: string
  act: 'checkIn' | 'checkOut'
  check: PlaceCheck | null
  atPoster: boolean
  marking: Mark
  scan: () => Promise<void>
}

function Ways({ shiftId, act, check, atPoster, marking, scan }: WaysProps) {
  const word = act === 'checkIn' ? '签到' : '签退'
  const mark = async (proof: ProofInput) => {
    const where = await whereAmI(check !== null)
    await marking.mark(act, { shiftId, proof, ...(await where(check)) })
  }
  return (
    <>
      {atPoster && (
        <>
          <Button id={`poster-${act}`} className="scan-big" icon="check" onTap={() => mark({ kind: 'poster', shiftId })}>
            {act === 'checkIn' ? '我到了，签到' : '我要走了，签退'}
          </Button>
          <View className="lb-caption lb-center">{`用海报${word}，要负责人确认您到场后才算。`}</View>
          <View className="scan-or">或者</View>
        </>
      )}
      <Button id="scan-code" kind={atPoster ? 'default' : 'primary'} className={atPoster ? undefined : 'scan-big'} icon="scan" onTap={scan}>
        {`扫负责人的码${word}`}
      </Button>
      <View className="scan-or">扫不了码</View>
      <DigitsEntry words={word} onDigits={(digits) => mark({ kind: 'digits', shiftId, digits })} />
    </>
  )
}

function NothingToScan({ shift }: { shift: ShiftView }) {
  return (
    <>
      {shift.mine.state === 'none' && <Notice tone="amber">您没有报名这场活动，还不能签到。请先看看活动，再跟负责人说一声。</Notice>}
      <Button id="see-shift" kind="default" onTap={() => goInstead('shift', { shiftId: shift.shiftId })}>
        看活动详情
      </Button>
    </>
  )
}
