import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import type { Sentences } from '@/lib/cloud/sentences'
import { grouped, speakMinutes } from '@/lib/format/amounts'
import type { CorrectionState } from '#contract/corrections'
import type { LedgerEntry, TypedState } from '#contract/hours'
import type { Reason } from '#contract/index'

export const typeSentences: Sentences<Reason<'hours.type'>> = {
  ownHours: '自己的时长要请别人来登记。',
  notVolunteer: '这位居民还没有登记为志愿者，请先办理志愿者登记。',
  noEvidence: '请写明凭什么登记，或拍一张照片，例如签到表、医院单据。',
  inFuture: '这一天还没有到，服务之后再登记。',
  dayFull: ({ left }) => `一天最多记 12 小时，这一天还能登记 ${speakMinutes(Number(left ?? 0))}。`,
}

export const verifySentences: Sentences<Reason<'hours.verify'>> = {
  ownHours: '这是您自己的时长，请另一位同事来核对。',
  ownTyping: '这是您登记的，请另一位同事来核对。',
  wrongState: '别人已经核对过了，请刷新看看。',
  reasonMissing: '退回时请写明原因，志愿者看得到。',
}

export const objectSentences: Sentences<Reason<'hours.object'>> = {
  wrongState: '这一条已经不在公示中，或者已经有人提出异议，社区正在核实。',
}

export const answerSentences: Sentences<Reason<'hours.answer'>> = {
  involved: '您经手过这一条，请没有参与过的同事来答复。',
  wrongState: '这条异议已经答复过了，请刷新看看。',
}

export const starSentences: Sentences<Reason<'hours.confirmStar'>> = {
  ownHours: '自己的星级要请同事来确认。',
  notReached: '扫码记录的时长还不够这一星级。',
  alreadyConfirmed: '这一星级已经确认过了。',
}

export const typedWords: Record<TypedState, { words: string; tone: Tone; icon: IconName }> = {
  typed: { words: '待核对', tone: 'amber', icon: 'waiting' },
  publicity: { words: '公示中', tone: 'blue', icon: 'megaphone' },
  objected: { words: '有异议', tone: 'red', icon: 'warning' },
  final: { words: '已记入', tone: 'brand', icon: 'check-circle' },
  refused: { words: '未通过', tone: 'grey', icon: 'close-circle' },
}

export const starWords = ['', '一星', '二星', '三星', '四星', '五星'] as const

export const askSentences: Sentences<Reason<'correction.ask'>> = {
  isCorrection: '这是一条更正，请对原来的那一条申请。',
  sameMinutes: '和现在记的一样，不用更正。',
  alreadyAsked: '您已经申请过这一条，请等答复。',
}

export const decideSentences: Sentences<Reason<'correction.decide'>> = {
  ownHours: '自己的时长要请别人来答复。',
  ownTyping: '这一条是您登记的，请另一位同事来答复。',
  wrongState: '别人已经答复过了，请刷新看看。',
  dayFull: '这样改，这一天就超过 12 小时了，不能同意。',
}

export const correctionWords: Record<CorrectionState, { words: string; tone: Tone; icon: IconName }> = {
  asked: { words: '等待答复', tone: 'amber', icon: 'waiting' },
  accepted: { words: '已更正', tone: 'brand', icon: 'check-circle' },
  declined: { words: '没有通过', tone: 'grey', icon: 'close-circle' },
}

export const issueSentences: Sentences<Reason<'certificate.issue'>> = {
  ownHours: '自己的证明要请同事来开。',
  notVolunteer: '这位居民还没有登记为志愿者。',
  periodWrong: '时段不对：开始要在结束之前，结束不能晚于今天。',
  noHours: '这段时间没有服务记录，请换一个时段。',
}

export const revokeSentences: Sentences<Reason<'certificate.revoke'>> = {
  wrongState: '这张证明已经作废了。',
}

/** Somebody holds a paper in their hand: whether it is one of ours matters to them, not what became of a page. */
export const proofSentences = {
  NOT_FOUND: '没有这个核验码的证明。请对照纸上再输一遍；还是没有，这张纸就不是社区从这里开的，请打电话向出具的居委会核实。',
}

export const paperSentences: Sentences<Reason<'paper.certificate'>> = {
  revoked: '这张证明已经作废，不再提供文件。需要时请社区工作者重新开具。',
}

export const ledgerSentences: Sentences<Reason<'hours.ledger'>> = {
  periodWrong: '开始的日期要在结束之前，请改一下。',
}

export const exportSentences: Sentences<Reason<'paper.ledger'>> = {
  periodWrong: '开始的日期要在结束之前，请改一下。',
  periodTooLong: ({ entries, most }) =>
    entries === undefined ? '一次最多导出 12 个月，请分几次导出。' : `这段时间有 ${grouped(Number(entries))} 条记录，一次最多导出 ${grouped(Number(most))} 条。请把日期改短，按季度或按月分几次导出。`,
  noEntries: '这段时间没有时长记录，请换一段时间。',
}

/** How an entry of the ledger came to be. */
export function originWords({ origin, grade, verifiedBy }: Pick<LedgerEntry, 'origin' | 'grade' | 'verifiedBy'>): string {
  if (origin === 'correction') return '更正'
  if (origin === 'typed') return '手工登记'
  if (grade === 'typed') return '没有签退'
  return verifiedBy === 'code' ? '两次扫码' : '带队人确认'
}
