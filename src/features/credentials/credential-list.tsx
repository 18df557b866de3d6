import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Empty } from '@/components/states'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import type { CredentialView } from '#contract/credentials'
import { NewCredential } from './credential-form'
import { kindWords, monthsWords } from './text'

/** The community's list for staff and grid workers: what is taught, which papers are asked for, what is used no longer. */
export function CredentialList() {
  const found = useQueryOf('credential.list', {})
  const [adding, setAdding] = useState(false)
  return (
    <ListStates of={found}>
      {({ credentials, may }) => (
        <>
          {may.create && <Button id="credential-add" icon="plus" onTap={() => setAdding(true)}>加一项课程或资质</Button>}
          {credentials.length === 0 && <Empty icon="badge" title="还没有课程和资质" note="加上以后，发布活动时就能要求“先参加培训”或“要有证件”。" />}
          <Group title="培训课程" credentials={credentials.filter(({ kind, state }) => kind === 'course' && state === 'active')} />
          <Group title="资质证件" credentials={credentials.filter(({ kind, state }) => kind === 'qualification' && state === 'active')} />
          <Group title="停用的" credentials={credentials.filter(({ state }) => state === 'retired')} />
          {adding && <NewCredential onClose={() => setAdding(false)} />}
        </>
      )}
    </ListStates>
  )
}

function Group({ title, credentials }: { title: string; credentials: readonly CredentialView[] }) {
  if (credentials.length === 0) return null
  return (
    <CellGroup title={title}>
      {credentials.map((one) => (
        <Cell
          key={one.credentialId}
          id={`credential-${one.credentialId}`}
          icon={one.kind === 'course' ? 'book' : 'badge'}
          title={one.name}
          note={`${one.state === 'retired' ? `${kindWords[one.kind]}，` : ''}${monthsWords(one)}`}
          onTap={() => go('credential', { credentialId: one.credentialId })}
        />
      ))}
    </CellGroup>
  )
}
