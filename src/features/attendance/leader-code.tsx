import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { QrCode } from '@/components/qr-code'
import { Empty, Loading } from '@/components/states'
import './leader.scss'
import { PosterButton } from './poster-button'
import type { LeaderCode as Shown } from './use-leader-code'

/** The widest code that is still easy to take in with one glance of a camera, in px. */
const WIDEST = 420
/** The screen's edges, the card's and the code's own quiet frame, in px. */
const AROUND = 48

/** What the leader holds up: the changing code as wide as the phone, and the digits to read out. */
export function LeaderCode({ of: { codes, token, time }, shiftId }: { of: Shown; shiftId: string }) {
  if (codes.data === undefined) return <ListStates of={codes} loading={<Loading rows={2} />}>{() => null}</ListStates>
  if (time === 'over') return <Empty icon="check-circle" title="活动已经结束" note="结束两小时后不能再签到、签退。忘了签退的，请在“名单”里登记时长。" />
  if (time === 'early') return <Early shiftId={shiftId} />
  const { digits } = codes.data
  return (
    <>
      {codes.error !== null && <Notice tone="amber" icon="offline">手机没有网，码照样能用：扫的人先存在手机里，有网了自动补上。</Notice>}
      <View className="leader-code">
        {token === null ? <RunOut onRetry={codes.retry} /> : <Changing token={token} />}
      </View>
      <View className="leader-code">
        <View className="lb-sub">扫不了码的，念六位数字给他听</View>
        <View className="leader-digits" id="digits-to-read">{`${digits.slice(0, 3)} ${digits.slice(3)}`}</View>
        <View className="lb-caption">用数字签到的，要您在名单里确认到场</View>
      </View>
      <PosterButton shiftId={shiftId} />
    </>
  )
}

function Changing({ token }: { token: string }) {
  const size = Math.min(WIDEST, Taro.getWindowInfo().windowWidth - AROUND)
  return (
    <>
      <QrCode value={token} size={size} label="签到码" />
      <View className="lb-strong">请大家扫这个码签到、签退</View>
      <View className="lb-caption">每 30 秒自动换一个，截图发给别人没有用</View>
    </>
  )
}

/** Nobody can sign in yet; what takes a walk to a printer can be done. */
function Early({ shiftId }: { shiftId: string }) {
  return (
    <>
      <Empty icon="calendar" title="活动当天再打开签到码" note="开始前 1 小时起，大家可以扫码签到。当天在有网的地方打开一次，之后没有网也能出示。" />
      <PosterButton shiftId={shiftId} />
    </>
  )
}

/** The phone has been without a network since before that day. */
function RunOut({ onRetry }: { onRetry: () => unknown }) {
  return (
    <>
      <View className="lb-strong">要联网取新的签到码</View>
      <View className="lb-caption">活动当天打开过一次，之后没有网也能出示</View>
      <Button id="fetch-codes" kind="default" icon="refresh" onTap={async () => onRetry()}>
        取新的码
      </Button>
    </>
  )
}
