import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/text-field'

/** Six digits that the leader reads out, for whom no scan works. */
export function DigitsEntry({ words, onDigits }: { words: string; onDigits: (digits: string) => Promise<unknown> }) {
  const [digits, setDigits] = useState('')
  const complete = /^\d{6}$/.test(digits)
  const send = async () => {
    await onDigits(digits)
    setDigits('')
  }
  return (
    <View className="lb-stack">
      <View className="scan-digits">
        <TextField
          id="digits"
          label="输入六位数字"
          hint="请负责人念给您听。这样签到，要负责人确认您到场后才算。"
          type="number"
          maxLength={6}
          value={digits}
          onChange={(value) => setDigits(value.replace(/\D/g, ''))}
        />
      </View>
      <Button id="digits-send" kind="default" disabled={!complete} onTap={send}>
        {complete ? `用数字${words}` : '请填满六位数字'}
      </Button>
    </View>
  )
}
