import { Screen } from '@/components/screen'
import { ReadNotice } from '@/features/notices/read-notice'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'

export default function NoticePage() {
  const { noticeId = '' } = useParams('notice')
  return (
    <Screen>
      <Joined>{() => <ReadNotice noticeId={noticeId} />}</Joined>
    </Screen>
  )
}
