import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { goInstead } from '@/lib/navigation'
import { useSetMe } from '@/lib/session'
import { joinSentences } from './text'

/** Binds this WeChat account to a person of the roster, with what stands on the paper slip. */
export function JoinForm() {
  const [memberNo, setMemberNo] = useState('')
  const [bindCode, setBindCode] = useState('')
  const setMe = useSetMe()
  const join = useCommand('member.join', {
    sentences: joinSentences,
    onDone: (me) => {
      setMe(me)
      toastDone('加入成功')
      void goInstead('home')
    },
  })
  const ready = memberNo.trim() !== '' && bindCode.trim() !== ''
  const send = () => join.run({ memberNo: memberNo.trim().toUpperCase(), bindCode: bindCode.trim().toUpperCase() })
  return (
    <>
      <View className="lb-sub">请拿出网格员给您的绑定单，照着填两样东西。</View>
      <TextField id="join-number" label="编号" hint="例如 R00017" value={memberNo} onChange={setMemberNo} maxLength={20} />
      <TextField id="join-code" label="绑定码" hint="6 位字母和数字" value={bindCode} onChange={setBindCode} maxLength={12} />
      {join.sentence !== null && (
        <Notice tone="red" icon="warning">
          {join.sentence}
        </Notice>
      )}
      <Button id="join-send" disabled={!ready} reason="两样都填好就可以加入" onTap={send}>
        加入社区
      </Button>
      <View className="lb-sub">没有绑定单？请打电话或到居委会，工作人员核对后会打印一张给您。</View>
    </>
  )
}
