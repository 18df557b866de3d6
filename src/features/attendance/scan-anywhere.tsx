import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { isOver, speakSpan } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { ProofInput } from '#contract/attendance'
import type { MyShift } from '#contract/shifts'
import { shiftOf } from './proof-of'
import { ScanNews } from './scan-news'
import { ScanResult } from './scan-result'
import { useCamera } from './use-camera'
import { useMark } from './use-mark'

/** How long after the end a scan may still be taken (attendance, near the shift), in ms. */
const SCANNABLE = 2 * 3_600_000

/** Scanning without having opened a shift: the code itself says which one it is. */
export function ScanAnywhere({ cameraAtOnce }: { cameraAtOnce: boolean }) {
  const mine = useQueryOf('shift.mine', {}, { keep: true })
  const marking = useMark()
  const shifts = mine.data?.shifts ?? []
  const camera = useCamera({
    atOnce: cameraAtOnce,
    ready: mine.data !== undefined || mine.error !== null,
    placed: soon(shifts).some(({ placeCheck }) => placeCheck !== null),
    onProof: async (proof, where) => marking.mark(null, { proof, ...(await where(checkOf(shifts, proof))) }),
  })
  if (marking.outcome !== null) return <ScanResult outcome={marking.outcome} />
  return (
    <>
      <ScanNews marking={marking} problem={camera.problem} />
      <Button id="scan-code" className="scan-big" icon="scan" onTap={camera.open}>
        扫码签到、签退
      </Button>
      <Section title="我报名的活动">
        <ListStates of={mine} isEmpty={({ shifts }) => soon(shifts).length === 0} empty={<Empty icon="calendar" title="还没有报名" note="到“活动”里报了名，才能签到。" />}>
          {({ shifts }) => (
            <CellGroup footer="扫不了码？点开活动，可以输入六位数字。">
              {soon(shifts).map(({ shiftId, title, startsAt, endsAt }) => (
                <Cell key={shiftId} id={`at-${shiftId}`} icon="calendar" title={title} note={speakSpan(startsAt, endsAt)} onTap={() => go('scan', { shiftId })} />
              ))}
            </CellGroup>
          )}
        </ListStates>
      </Section>
    </>
  )
}

const soon = (shifts: readonly MyShift[]): MyShift[] => shifts.filter(({ endsAt }) => !isOver(endsAt + SCANNABLE)).slice(0, 3)

const checkOf = (shifts: readonly MyShift[], proof: ProofInput) => shifts.find(({ shiftId }) => shiftId === shiftOf(proof))?.placeCheck ?? null
