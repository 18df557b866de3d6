import type { Sentences } from '@/lib/cloud/sentences'
import type { Reason } from '#contract/index'

export const quietSentences: Sentences<Reason<'member.setQuiet'>> = {
  tooLong: ({ most }) => `最多免打扰 ${most} 小时，不然有事问您就来不及答复了。请把时间缩短一些。`,
}

export const joinSentences: Sentences<Reason<'member.join'>> = {
  unknownBindCode: '编号或绑定码不对。请对照绑定单再看一遍，字母不分大小写。',
  alreadyBound: '这个编号已经绑定了另一个微信。如果不是您本人绑定的，请马上联系网格员。',
  accountBoundElsewhere: '您的微信已经绑定过另一个编号。换绑请找网格员。',
}
