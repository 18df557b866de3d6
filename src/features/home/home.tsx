import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Tile, Tiles } from '@/components/tiles'
import { useChangeDisplay } from '@/features/session/use-display'
import { go } from '@/lib/navigation'
import type { Me } from '@/lib/session'
import { MyNeeds } from './my-needs'
import { NextShift } from './next-shift'
import { WaitingForMe } from './waiting-for-me'

export function Home({ me }: { me: Me }) {
  const changeDisplay = useChangeDisplay()
  return (
    <>
      <View className="lb-row lb-row--apart">
        <View className="lb-grow">
          <View className="lb-display">{`${me.name}，您好`}</View>
          <View className="lb-sub">{me.community.name}</View>
        </View>
        <Button id="enter-elder" small kind="default" icon="text-size" onTap={() => changeDisplay({ elderMode: true }, me)}>
          长辈版
        </Button>
      </View>
      <Tiles>
        <Tile id="tile-ask" icon="hand" label="我要求助" onTap={() => go('ask')} />
        <Tile id="tile-scan" icon="scan" label="扫码签到" onTap={() => go('scan', {})} />
        <Tile id="tile-needs" icon="list" label="我的求助" onTap={() => go('myNeeds')} />
        <Tile id="tile-record" icon="book" label="服务记录" onTap={() => go('record')} />
      </Tiles>
      <WaitingForMe me={me} />
      {me.volunteer === null ? (
        <Section title="我的求助">
          <MyNeeds />
        </Section>
      ) : (
        <Section
          title="我的下一次服务"
          extra={
            <Button small kind="plain" onTap={() => go('shifts')}>
              全部活动
            </Button>
          }
        >
          <NextShift />
        </Section>
      )}
    </>
  )
}
