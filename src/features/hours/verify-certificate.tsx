import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Fact, StatusLine } from '@/components/tag'
import { TextField } from '@/components/text-field'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import { proofSentences } from './text'

/** For anybody who holds a paper, joined or not: is it ours, is it valid, and for how much. Never whose. */
export function VerifyCertificate({ scanned }: { scanned: string }) {
  const [text, setText] = useState(scanned)
  const [code, setCode] = useState(scanned)
  const proof = useQueryOf('certificate.verify', { code }, { enabled: code !== '', sentences: proofSentences })
  return (
    <>
      <TextField id="verify-code" label="核验码" placeholder="证明上的核验码" maxLength={64} value={text} onChange={setText} />
      <Button id="verify-certificate" icon="search" disabled={!/^[\w-]+$/.test(text.trim())} onTap={() => setCode(text.trim())}>
        核验
      </Button>
      {code !== '' && (
        <ListStates of={proof}>
          {({ number, issuer, from, until, measuredMinutes, typedMinutes, state }) => (
            <Card title={`编号 ${number}`}>
              {state === 'valid' ? (
                <StatusLine icon="check-circle" tone="brand">这张证明有效</StatusLine>
              ) : (
                <StatusLine icon="close-circle" tone="red">这张证明已经作废</StatusLine>
              )}
              <Fact icon="building">{`${issuer}居民委员会出具`}</Fact>
              <Fact icon="calendar">{`${from} 至 ${until}`}</Fact>
              <Fact icon="clock">{`扫码记录 ${speakMinutes(measuredMinutes)}，手工登记 ${speakMinutes(typedMinutes)}`}</Fact>
            </Card>
          )}
        </ListStates>
      )}
    </>
  )
}
