import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import type { Sentences } from '@/lib/cloud/sentences'
import type { NeedState } from '#contract/needs'
import type { Reason } from '#contract/index'
import type { DayPart, Risk } from '#contract/values'

/** Words for needs: states, times, risks, and a sentence for each refusal. */

export const stateWords: Record<NeedState, { label: string; icon: IconName; tone: Tone }> = {
  submitted: { label: '等网格员核实', icon: 'waiting', tone: 'amber' },
  verified: { label: '已核实，正在安排人', icon: 'people', tone: 'blue' },
  planned: { label: '已安排好', icon: 'calendar', tone: 'brand' },
  served: { label: '已上门，等您确认', icon: 'check-circle', tone: 'brand' },
  closed: { label: '已办结', icon: 'heart', tone: 'grey' },
  returned: { label: '未能受理', icon: 'info', tone: 'red' },
  withdrawn: { label: '已撤回', icon: 'close-circle', tone: 'grey' },
}

export const partWords: Record<DayPart | 'any', string> = { morning: '上午', afternoon: '下午', evening: '晚上', any: '都行' }

export const riskWords: Record<Risk, string> = {
  none: '没有特别要注意的',
  ladder: '要登梯子',
  electric: '要碰电',
  stairs: '要爬楼',
  outdoorCold: '在室外受冻',
  pet: '家里有猫狗',
  illness: '家里有病人',
  traffic: '要过马路',
  other: '别的情况',
}

export const stepWords = { submitted: '已提出', verified: '网格员核实', planned: '安排志愿者', served: '上门服务', closed: '确认办结' } as const

export const submitSentences: Sentences<Reason<'need.submit'>> = {
  unknownItem: '清单里已经没有这一项了，请重新选一项。',
  wishInPast: '选的日子已经过了，请换一天。',
  mayNotActForOthers: '您只能为自己负责的居民代录。',
  tooManyOpenNeeds: '您还有好几件事没办完。等办完一件再提，或打电话给社区。',
  contentRisky: '说明里有不合适的内容，请改一改再提交。',
}
const moved = '这件事刚刚有了变化，请刷新看看。'
export const verifySentences: Sentences<Reason<'need.verify'>> = {
  wrongState: moved,
  reasonNeeded: '退回要写明原因，居民看得到。',
  ownNeed: '自己家的求助要请别的工作人员核实。',
}
export const withdrawSentences: Sentences<Reason<'need.withdraw'>> = { wrongState: '已经安排了人，不能撤回。请打电话给社区。' }
export const confirmSentences: Sentences<Reason<'need.confirm'>> = {
  wrongState: moved,
  notServedYet: '志愿者还没有服务完，等服务结束再确认。',
}
