import { Screen } from '@/components/screen'
import { CorrectForm } from '@/features/hours/correct-form'
import { MyCorrections } from '@/features/hours/correction-lists'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function CorrectPage() {
  const { hourEntryId = '', title = '', standsAt = '0' } = useParams('correct')
  return (
    <Screen>
      <Joined>
        {() => (
          <>
            <CorrectForm hourEntryId={hourEntryId} title={title} standsAt={Number(standsAt) || 0} />
            <MyCorrections />
          </>
        )}
      </Joined>
    </Screen>
  )
}
