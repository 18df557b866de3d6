import { sayBecause, signUpSentences } from '@/features/shifts/text'
import type { Sentences } from '@/lib/cloud/sentences'
import { speakDay, speakWeekday } from '@/lib/format/time'
import type { Reason } from '#contract/index'
import type { GivenBack, Missed, RegularView } from '#contract/regulars'

export const makeSentences: Sentences<Reason<'regular.make'>> = {
  noSeries: '这个活动只办一次，直接报名就行。',
  alreadyRegular: '您已经固定报名了，在“活动 — 我报名的”里看得到。',
  underAge: '未满 18 岁，每一场都要家长同意，请一场一场地报名。',
  nothingComing: '这个活动后面没有排您选的日子，等排了新的场次再来。',
}

export const changeSentences: Sentences<Reason<'regular.change' | 'regular.pause' | 'regular.resume' | 'regular.end'>> = {
  wrongState: '这个固定报名刚刚已经改过了，请刷新看看。',
  untilPast: '请选今天以后的日子。',
  nothingComing: '这个活动后面没有排您选的日子，等排了新的场次再来。',
}

/** 每次都来, or 每周二、周四 */
export const sayDays = (weekdays: readonly number[]): string => (weekdays.length === 0 ? '每次都来' : `每${[...weekdays].sort((a, b) => (a || 7) - (b || 7)).map(speakWeekday).join('、')}来`)

export const sayPause = (until: string): string => `先歇着，${speakDay(until)}起再来`

export const sayGiven = ({ givenBack, late }: GivenBack): string => `让出了 ${givenBack} 场，谢谢您提前说${late > 0 ? `。其中 ${late} 场记为临时取消` : ''}`

/** Which places of mine are still to come. */
export function sayComing({ coming, waiting }: Pick<RegularView, 'coming' | 'waiting'>): string {
  if (coming + waiting === 0) return '后面还没有您的场次，排了新的会自动给您报上。'
  const mine = [coming > 0 ? `有您 ${coming} 场` : '', waiting > 0 ? `候补 ${waiting} 场` : ''].filter(Boolean).join('，')
  return `后面${mine}。哪次来不了，打开那一场取消就行。`
}

/** Why one shift was not taken, and that it may still be signed up for alone. */
export function sayMissed({ why, details, because }: Missed): string {
  if (why === 'tookBack') return '这一场您之前取消过，想来请打开它再报名。'
  if (why === 'leaderLooks') return `${because === null ? '' : sayBecause(because)}请打开这一场单独报名。`
  const found = signUpSentences[why]
  return typeof found === 'string' ? found : found(details)
}
