import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { BigDoor } from '@/components/big-door'
import { Button } from '@/components/button'
import { useChangeDisplay } from '@/features/session/use-display'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { go } from '@/lib/navigation'
import type { Me } from '@/lib/session'
import { WaitingForMe } from './waiting-for-me'

/** The whole mini-program behind four doors. */
export function ElderHome({ me }: { me: Me }) {
  const inbox = useQueryOf('inbox.list', {}, { keep: true })
  const changeDisplay = useChangeDisplay()
  const unread = inbox.data?.unread ?? 0
  return (
    <>
      <View>
        <View className="lb-display">{`${me.name}，您好`}</View>
        <View className="lb-sub">{me.community.name}</View>
      </View>
      <BigDoor id="door-ask" icon="hand" tone="brand" title="求助" note="家里有事，请人帮忙" onTap={() => go('ask')} />
      <BigDoor id="door-mine" icon="list" title="我的事" note="办到哪一步了" onTap={() => go('me')} />
      <BigDoor
        id="door-inbox"
        icon="bell"
        title="通知"
        note="社区说了什么"
        badge={unread > 0 ? `${unread} 条新的` : undefined}
        onTap={() => go('inbox')}
      />
      <BigDoor id="door-phone" icon="phone" title="打电话" note={`社区 ${me.community.phone}`} onTap={() => dial(me.community.phone)} />
      <WaitingForMe me={me} />
      <Button id="leave-elder" kind="plain" icon="text-size" onTap={() => changeDisplay({ elderMode: false }, me)}>
        换回标准版
      </Button>
    </>
  )
}

const dial = (phoneNumber: string): Promise<unknown> =>
  Taro.makePhoneCall({ phoneNumber }).catch(() => {
    // The person looked at the number and went back.
  })
