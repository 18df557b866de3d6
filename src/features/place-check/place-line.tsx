import { useState } from 'react'
import { Button } from '@/components/button'
import { Fact } from '@/components/tag'
import { canAskPosition } from '@/lib/wechat/position'
import { choice, forgetChoice } from './where'

/** On the page of scanning, where the phone is going to be asked: what for, and the way back from a no. */
export function PlaceLine() {
  const [said, setSaid] = useState(choice)
  if (!canAskPosition()) return null
  if (said !== 'no') return <Fact icon="pin">会先问您，再由手机核对在不在附近；位置不发出去</Fact>
  const change = () => {
    forgetChoice()
    setSaid('')
  }
  return (
    <>
      <Fact icon="pin">您选了不核对地点，照样签到</Fact>
      <Button id="place-again" small kind="plain" onTap={change}>
        下次再问我
      </Button>
    </>
  )
}
