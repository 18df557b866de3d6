import { useState } from 'react'
import { Screen } from '@/components/screen'
import { emptyDraft } from '@/features/planning/draft'
import { PublishForNeed } from '@/features/planning/publish-for-need'
import { ShiftForm } from '@/features/planning/shift-form'
import { Joined } from '@/features/session/joined'
import { useParams } from '@/lib/navigation'
import type { Me } from '@/lib/session'

export default function PublishPage() {
  const { needId } = useParams('publish')
  return (
    <Screen>
      <Joined>{(me) => (needId === undefined ? <PublishAnew me={me} /> : <PublishForNeed needId={needId} me={me} />)}</Joined>
    </Screen>
  )
}

function PublishAnew({ me }: { me: Me }) {
  const [initial] = useState(() => emptyDraft(me))
  return <ShiftForm initial={initial} />
}
