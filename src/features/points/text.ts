import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import type { Sentences } from '@/lib/cloud/sentences'
import { speakPoints } from '@/lib/format/amounts'
import type { Reason } from '#contract/index'
import type { TransferView } from '#contract/ledger'
import type { OrderState, RewardView } from '#contract/rewards'

export const placeSentences: Sentences<Reason<'order.place'>> = {
  soldOut: '刚刚被换完了。别的也不错，过几天再来看看。',
  notEnoughPoints: '积分还不够。再参加几次活动就够了。',
  priceChanged: ({ price }) => `它现在要 ${speakPoints(Number(price))}，和您刚才看到的不一样。请看清楚再换。`,
}

export const cancelOrderSentences: Sentences<Reason<'order.cancel'>> = {
  wrongState: '这个兑换已经结束了，不用再退。',
}

export const writeOffSentences: Sentences<Reason<'order.writeOff'>> = {
  codeForged: '这不是有效的兑换码。请对方打开“兑换 — 我的兑换”，出示里面的码。',
  otherMerchant: ({ merchant }) => `这是${merchant === undefined ? '别家' : `“${String(merchant)}”`}的兑换码，请对方到那里去领。`,
  alreadyHandedOver: '这个码已经领过了，一个码只能领一次。',
  codeExpired: '这个码过期了，积分已经退给对方。要的话请对方重新兑换。',
  orderCancelled: '对方已经取消了这个兑换，请不要发放。',
  ownOrder: '自己的兑换不能自己核销，请店里另一位来扫。',
}

export const notRedemptionCode = '这不是兑换码。请对方打开“兑换 — 我的兑换”，出示里面的码。'

export const whyNot: Record<Exclude<RewardView['can'], { order: true }>['why'], string> = {
  notEnoughPoints: '积分还不够',
  soldOut: '换完了',
}

export const sourceWords: Record<RewardView['source'], string> = {
  own: '社区准备',
  merchant: '商家提供',
  unit: '共建单位提供',
  donation: '爱心捐赠',
}

export const orderWords: Record<OrderState, { words: string; tone: Tone; icon: IconName; note: string }> = {
  held: { words: '等您去领', tone: 'brand', icon: 'ticket', note: '请当面出示下面的码' },
  handedOver: { words: '已领取', tone: 'grey', icon: 'check-circle', note: '谢谢您的付出！' },
  expired: { words: '过期了', tone: 'amber', icon: 'clock', note: '没有按时领，积分已经退给您。' },
  cancelled: { words: '已取消', tone: 'grey', icon: 'close-circle', note: '积分已经退给您。' },
}

export const transferWords: Record<TransferView['kind'], string> = {
  earn: '服务得到',
  hold: '兑换，先留着',
  settle: '已领取',
  release: '退回',
  reverse: '更正',
}
