import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { toast } from '@/components/toast'
import { call } from '@/lib/cloud/call'
import { CallFailed } from '@/lib/cloud/failure'
import { sentenceFor } from '@/lib/cloud/sentences'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { openPdf } from '@/lib/wechat/open-file'
import { paperSentences } from './text'
import '@/components/qr-code.scss'

/** The certificate as a file, to be printed and sealed. */
export function OpenCertificate({ certificateId }: { certificateId: string }) {
  const [rare, setRare] = useState<string[]>([])
  const open = async () => {
    try {
      const paper = await call('paper.certificate', { certificateId })
      setRare(paper.rare)
      await openPdf(paper.link)
    } catch (error) {
      toast(error instanceof CallFailed ? sentenceFor(error, paperSentences) : '文件没有打开，请换个网络再试。')
    }
  }
  return (
    <>
      <Button id={`open-${certificateId}`} kind="default" icon="book" onTap={open}>
        打开PDF
      </Button>
      {rare.length > 0 && <Notice tone="amber">{`字库里没有“${rare.join('、')}”，PDF 上留了〔 〕，请手写补全并加盖印章。`}</Notice>}
    </>
  )
}

/** Asked for only when somebody wants to see it: WeChat draws each code anew, and a list shows many certificates. */
export function CertificateCode({ certificateId }: { certificateId: string }) {
  const [shown, setShown] = useState(false)
  const code = useQueryOf('paper.certificateCode', { certificateId }, { enabled: shown, sentences: {} })
  if (!shown) {
    return (
      <Button id={`code-${certificateId}`} kind="plain" icon="qr" onTap={() => setShown(true)}>
        出示核验码
      </Button>
    )
  }
  return (
    <ListStates of={code}>
      {({ imageBase64 }) => (
        <View className="lb-qr">
          <Image className="qr-code" src={`data:image/png;base64,${imageBase64}`} ariaLabel="核验码，用微信扫一扫" style={{ width: '180px', height: '180px' }} />
        </View>
      )}
    </ListStates>
  )
}
