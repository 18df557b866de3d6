import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { Fact } from '@/components/tag'
import { toast } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { grouped, speakMinutes } from '@/lib/format/amounts'
import { speakMoment } from '@/lib/format/time'
import { openFile } from '@/lib/wechat/open-file'
import type { ExportView } from '#contract/papers'
import { exportSentences } from './text'

/** The file holds everybody's name: said before it is made, written down when it is. */
export function ExportLedger({ from, until }: { from: string; until: string }) {
  const [made, setMade] = useState<ExportView | null>(null)
  const { run, sentence } = useCommand('paper.ledger', { sentences: exportSentences })
  const take = async () => {
    const file = await run({ from, until })
    if (file === null) return
    setMade(file)
    await openFile({ link: file.link, type: 'xlsx', name: file.fileName }).catch(() => toast('文件没有打开，请换个网络再导出一次。'))
  }
  return (
    <>
      <Notice tone="grey">表格里有大家的姓名，只用于社区工作，请收好、不要发到群里。谁在什么时候导出过，都会记下来。</Notice>
      {sentence !== null && <Notice tone="red" id="export-problem">{sentence}</Notice>}
      <Button id="export-ledger" icon="book" onTap={take}>导出台账</Button>
      {made !== null && <Made made={made} />}
    </>
  )
}

/** Staff see who took what away. */
export function ExportsMade() {
  const list = useQueryOf('paper.exports', {})
  return (
    <Section title="谁导出过台账">
      <ListStates of={list} isEmpty={({ exports }) => exports.length === 0} empty={<Empty icon="book" title="还没有人导出过" />}>
        {({ exports }) => exports.map((one) => <Made key={one.exportId} made={one} />)}
      </ListStates>
    </Section>
  )
}

/** 64 signs without a gap neither wrap on a phone nor can be compared by eye. */
const inBlocks = (hex: string) => hex.replace(/.{8}(?=.)/g, '$& ')

function Made({ made: { by, madeAt, from, until, measured, typed, sha256 } }: { made: ExportView }) {
  return (
    <Card title={`${from} 至 ${until}`}>
      <Fact icon="person">{`${by}，${speakMoment(madeAt)} 导出`}</Fact>
      <Fact icon="scan">{`扫码时长 ${grouped(measured.entries)} 条，${speakMinutes(measured.minutes)}`}</Fact>
      <Fact icon="edit">{`登记时长 ${grouped(typed.entries)} 条，${speakMinutes(typed.minutes)}`}</Fact>
      <Fact icon="shield">{`文件校验码（SHA-256）${inBlocks(sha256)}`}</Fact>
    </Card>
  )
}
