import type { Sentences } from '@/lib/cloud/sentences'
import type { Reason } from '#contract/index'

export const writeSentences: Sentences<Reason<'handover.write'>> = {
  shiftCancelled: '这场活动取消了，没有要交接的。',
  notStarted: '活动还没有开始。开始以后再写。',
  tooLate: '活动结束超过 12 小时，不能再写了。要紧的事请直接告诉社区。',
  notThere: '要签到以后才能写。人已经到了，请先扫码签到。',
  enoughNotes: '这一班您已经写了 3 条。还要补充，请在场的另一位来写。',
  contentRisky: '里面有不合适的内容，请改一改再提交。写好的还在。',
}

export const receiveSentences: Sentences<Reason<'handover.receive'>> = {
  notThere: '要由这一班的人来接收。您可以看，不用点。',
  ownNote: '这一条是您自己写的，请这一班的另一位来接收。',
}
