import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { CallFailed } from '@/lib/cloud/failure'
import { sentenceFor, type Sentences } from '@/lib/cloud/sentences'
import { openFile } from '@/lib/wechat/open-file'
import type { PaperFile } from '#contract/papers'

/** A paper as a file, to be printed and sealed. */
export function OpenPaper({ id, name, ask, sentences }: { id: string; name: string; ask: () => Promise<PaperFile>; sentences: Partial<Sentences<string>> }) {
  const [rare, setRare] = useState<string[]>([])
  const open = async () => {
    try {
      const paper = await ask()
      setRare(paper.rare)
      await openFile({ link: paper.link, type: 'pdf', name })
    } catch (error) {
      toast(error instanceof CallFailed ? sentenceFor(error, sentences) : '文件没有打开，请换个网络再试。')
    }
  }
  return (
    <>
      <Button id={id} kind="default" icon="book" onTap={open}>
        打开PDF
      </Button>
      {rare.length > 0 && <Notice tone="amber">{`字库里没有“${rare.join('、')}”，PDF 上留了〔 〕，请手写补全并加盖印章。`}</Notice>}
    </>
  )
}
