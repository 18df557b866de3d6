import { useState } from 'react'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { Joined } from '@/features/session/joined'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { goInstead } from '@/lib/navigation'
import { audienceOf, buildingsIn } from './audience'
import { ComposeForm } from './compose-form'
import { inputOf, type Letter, newLetter, wantingIn } from './letter'
import { SendSheet } from './send-sheet'
import { publishSentences } from './text'
import { useAudienceCount } from './use-audience-count'

/** A notice is written, its audience counted, and only then sent: the number that was seen goes along with it. */
export function ComposeScreen() {
  const [letter, setLetter] = useState<Letter>(newLetter)
  const buildings = useQueryOf('community.buildings', {}, { enabled: letter.audience.kind !== 'all' })
  const count = useAudienceCount()
  const publish = useCommand('notice.publish', {
    sentences: publishSentences,
    onDone: ({ noticeId }) => void goInstead('reach', { noticeId }),
    onFailed: (_, error) => {
      if (error.reason === 'audienceChanged') count.again()
    },
  })
  const audience = audienceOf(letter.audience)
  const wanting = wantingIn(letter)
  const button = (
    <Button id="notice-count" icon="people" disabled={wanting !== null} onTap={() => (audience === null ? undefined : count.ask(audience))}>
      {wanting ?? '数一数会送到多少户'}
    </Button>
  )
  return (
    <Screen actions={button}>
      <Joined>{() => <ComposeForm letter={letter} buildings={buildings} onChange={(change) => setLetter((now) => ({ ...now, ...change }))} />}</Joined>
      <SendSheet
        count={count}
        buildings={buildingsIn(letter.audience, buildings.data?.buildings ?? [])}
        refused={publish.sentence}
        onSend={async (households) => audience && publish.run(inputOf(letter, audience, households))}
      />
    </Screen>
  )
}
