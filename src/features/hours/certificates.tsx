import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { DateField } from '@/components/date-time-field'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { today } from '@/lib/format/time'
import type { CertificateView } from '#contract/certificates'
import type { MemberBrief } from '#contract/members'
import { CertificatePaper } from './certificate-paper'
import { PersonSearch } from './person-search'
import { ReasonDialog } from './reason-dialog'
import { issueSentences, revokeSentences } from './text'

/** What one has been given oneself. */
export function MyCertificates() {
  const list = useQueryOf('certificate.mine', {}, { keep: true })
  return (
    <ListStates of={list} isEmpty={({ certificates }) => certificates.length === 0} empty={<Empty icon="badge" title="还没有证明" note="需要时请社区工作者开具，不收费。" />}>
      {({ certificates, issuer, phone }) => certificates.map((one) => <CertificatePaper key={one.certificateId} certificate={one} issuer={issuer} phone={phone} />)}
    </ListStates>
  )
}

/** The staff's desk: issue one, look at those issued, revoke one that is wrong. */
export function Certificates() {
  const [person, setPerson] = useState<MemberBrief | null>(null)
  const list = useQueryOf('certificate.list', {})
  return (
    <>
      <Section title="开具证明">{person === null ? <PersonSearch onChoose={setPerson} /> : <Issue person={person} onDone={() => setPerson(null)} />}</Section>
      <ListStates of={list} isEmpty={({ certificates }) => certificates.length === 0} empty={<Empty icon="badge" title="还没有开过证明" />}>
        {({ certificates, issuer, phone }) =>
          certificates.map((one) => (
            <Section key={one.certificateId} title={`${one.name} ${one.number}`}>
              <CertificatePaper certificate={one} issuer={issuer} phone={phone} />
              {one.state === 'valid' && <Revoke certificate={one} />}
            </Section>
          ))
        }
      </ListStates>
    </>
  )
}

function Issue({ person, onDone }: { person: MemberBrief; onDone: () => void }) {
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`)
  const [until, setUntil] = useState(today())
  const { run, sentence } = useCommand('certificate.issue', { sentences: issueSentences, onDone: () => (toastDone('已开具'), onDone()) })
  return (
    <>
      <CellGroup>
        <Cell icon="person" title={person.name} note={person.home} value={<Button small kind="plain" onTap={onDone}>换一位</Button>} />
      </CellGroup>
      <DateField label="从哪一天" value={from} max={today()} onChange={setFrom} />
      <DateField label="到哪一天" value={until} max={today()} onChange={setUntil} />
      {sentence !== null && <Notice tone="red">{sentence}</Notice>}
      <Button id="certificate-issue" icon="badge" onTap={() => run({ memberNo: person.memberNo, from, until })}>
        开具证明
      </Button>
    </>
  )
}

function Revoke({ certificate: { certificateId } }: { certificate: CertificateView }) {
  const [asking, setAsking] = useState(false)
  const { run, sentence } = useCommand('certificate.revoke', { sentences: revokeSentences, onDone: () => setAsking(false) })
  return (
    <>
      <Button id={`revoke-${certificateId}`} kind="plain" onTap={() => setAsking(true)}>
        作废
      </Button>
      {asking && (
        <ReasonDialog id="revoke" title="为什么作废？" placeholder="志愿者看得到" action="作废这张证明" sentence={sentence} onSend={(reason) => run({ certificateId, reason })} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
