import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ListStates } from '@/components/list-states'
import { call } from '@/lib/cloud/call'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { OpenPaper } from './open-paper'
import { paperSentences } from './text'
import '@/components/qr-code.scss'

export const OpenCertificate = ({ certificateId }: { certificateId: string }) => (
  <OpenPaper id={`open-${certificateId}`} name="志愿服务记录证明.pdf" ask={() => call('paper.certificate', { certificateId })} sentences={paperSentences} />
)

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
