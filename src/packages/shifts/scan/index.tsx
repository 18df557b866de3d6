import { Screen } from '@/components/screen'
import { QueuedScans } from '@/features/attendance/queued-scans'
import { ScanAnywhere } from '@/features/attendance/scan-anywhere'
import { ScanShift } from '@/features/attendance/scan-shift'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

/** Also where the printed code of a shift leads; its `scene` is the shift's id. */
export default function ScanPage() {
  const { shiftId, scene, camera } = useParams('scan')
  const at = shiftId ?? scene
  return (
    <Screen>
      <Joined>
        {() => (
          <>
            <QueuedScans />
            {at === undefined ? (
              <ScanAnywhere cameraAtOnce={camera === 'open'} />
            ) : (
              <ScanShift shiftId={at} atPoster={shiftId === undefined} cameraAtOnce={camera === 'open'} />
            )}
          </>
        )}
      </Joined>
    </Screen>
  )
}
