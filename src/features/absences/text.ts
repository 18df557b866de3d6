import type { Sentences } from '@/lib/cloud/sentences'
import { speakMoment } from '@/lib/format/time'
import type { AbsenceKind, AbsenceState } from '#contract/absences'
import type { Reason } from '#contract/index'

export const recordSentences: Sentences<Reason<'absence.record'>> = {
  ownAbsence: '自己没到，要请另一位负责人来记。',
  notOver: '活动结束 2 小时后才能记，还可能有人补签退。',
  tooLate: '活动结束 14 天以后不再补记。',
  notSignedUp: '这一位没有报上名，不用记。',
  shiftCancelled: '活动取消了，不用记。',
  wasPresent: '这一位有签到，不能记未到。',
  alreadyRecorded: '别人已经记过了，请刷新看看。',
}

export const appealSentences: Sentences<Reason<'absence.appeal'>> = {
  wrongState: '这一条不能再申诉了，请刷新看看。',
  tooLateToAppeal: ({ until }) => `申诉要在${until === undefined ? '两周内' : `${speakMoment(Number(until))}前`}提出，现在过了。还有话要说，请直接找社区工作人员。`,
}

export const decideSentences: Sentences<Reason<'absence.decide'>> = {
  ownAbsence: '自己的申诉要请别人来答复。',
  ownRecord: '这一条是您记的，请另一位来答复。',
  wrongState: '别人已经答复过了，请刷新看看。',
}

export const kindWords: Record<AbsenceKind, string> = { excused: '请过假', noShow: '缺席' }
export const stateWords: Record<AbsenceState, string> = { recorded: '已记录', appealed: '申诉中', upheld: '维持不变', withdrawn: '已撤销' }
