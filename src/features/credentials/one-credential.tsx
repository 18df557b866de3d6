import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { Empty } from '@/components/states'
import { Fact, Tag } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import type { CredentialView } from '#contract/credentials'
import type { Output } from '#contract/index'
import { RenameCredential } from './credential-form'
import { Holders } from './holders'
import { RecordPaper } from './record-paper'
import { catalogueSentences, kindWords, monthsWords } from './text'

/** One course or qualification for those who answer for it: what it is, who has it, and who runs out soon. */
export function OneCredential({ one: { credential, holders, may } }: { one: Output<'credential.holders'> }) {
  const { kind, name, content, state } = credential
  const soon = holders.filter(({ validity }) => validity === 'soon')
  const valid = holders.filter(({ validity }) => validity === 'valid')
  const over = holders.filter(({ validity }) => validity !== 'soon' && validity !== 'valid')
  return (
    <>
      <Card title={name} extra={<Tag>{state === 'retired' ? '停用' : kindWords[kind]}</Tag>}>
        {content !== '' && <View className="lb-body">{content}</View>}
        <Fact icon="clock">{monthsWords(credential)}</Fact>
        <Fact icon="people">{`有效 ${valid.length + soon.length} 位，其中 60 天内到期 ${soon.length} 位`}</Fact>
        {kind === 'course' && state === 'active' && <Fact icon="scan">发布活动时选“是培训”，来的人扫码签到签退就记下，不用登记。</Fact>}
        {may.change && <Change credential={credential} />}
      </Card>
      {may.record && <RecordPaper credential={credential} />}
      {holders.length === 0 && <Empty icon="people" title="还没有人有这一项" />}
      <Holders title="60 天内到期" holders={soon} />
      <Holders title="有效" holders={valid} />
      <Holders title="过期、撤销或没有通过" holders={over} />
    </>
  )
}

function Change({ credential }: { credential: CredentialView }) {
  const [renaming, setRenaming] = useState(false)
  const { run } = useCommand('credential.retire', { sentences: catalogueSentences, onDone: () => toastDone('已停用'), onFailed: (why) => toast(why, 4000) })
  const retire = async () => {
    const sure = await confirm({ title: `停用“${credential.name}”？`, content: '以后的活动不能再选它，已经记下的还在。停用以后不能恢复。', confirmText: '停用', danger: true })
    if (sure) await run({ credentialId: credential.credentialId })
  }
  return (
    <View className="lb-row">
      <Button id="credential-rename" small kind="default" icon="edit" onTap={() => setRenaming(true)}>改名称</Button>
      <Button id="credential-retire" small kind="default" onTap={retire}>停用</Button>
      {renaming && <RenameCredential credential={credential} onClose={() => setRenaming(false)} />}
    </View>
  )
}
