import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ListStates } from '@/components/list-states'
import { QrCode } from '@/components/qr-code'
import { Loading } from '@/components/states'
import type { QueryOf } from '@/lib/cloud/use-query-of'
import type { Output } from '#contract/index'
import './leader.scss'
import { PosterButton } from './poster-button'

/** The widest code that is still easy to take in with one glance of a camera, in px. */
const WIDEST = 420
/** The screen's edges, the card's and the code's own quiet frame, in px. */
const AROUND = 48

/** What the leader holds up: the changing code as wide as the phone, and the digits to read out. */
export function LeaderCode({ of, shiftId }: { of: QueryOf<Output<'attendance.code'>>; shiftId: string }) {
  const size = Math.min(WIDEST, Taro.getWindowInfo().windowWidth - AROUND)
  return (
    <ListStates of={of} loading={<Loading rows={2} />}>
      {({ token, digits }) => (
        <>
          <View className={of.error === null ? 'leader-code' : 'leader-code leader-code--lost'}>
            <QrCode value={token} size={size} label="签到码" />
            <View className="lb-strong">请大家扫这个码签到、签退</View>
            <View className="lb-caption">每 30 秒自动换一个，截图发给别人没有用</View>
          </View>
          <View className="leader-code">
            <View className="lb-sub">扫不了码的，念六位数字给他听</View>
            <View className="leader-digits" id="digits-to-read">{`${digits.slice(0, 3)} ${digits.slice(3)}`}</View>
            <View className="lb-caption">用数字签到的，要您在名单里确认到场</View>
          </View>
          <PosterButton shiftId={shiftId} />
        </>
      )}
    </ListStates>
  )
}
