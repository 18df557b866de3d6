import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tag'
import type { Sentences } from '@/lib/cloud/sentences'
import { speakMinutes } from '@/lib/format/amounts'
import type { Reason } from '#contract/index'
import type { Finding, Signal, SignalFacts, SignalKind } from '#contract/signals'

export const lookSentences: Sentences<Reason<'signal.look'>> = {
  involved: '您带了这次活动或者在场，请没有参与的同事来看。',
}

interface Words<F> {
  name: string
  /** The numbers, in a sentence. */
  met: (facts: F) => string
  /** What it often is. */
  often: string
}

/** Each kind says what was met and, in the same breath, what honest reason it often has. */
const words: { [K in SignalKind]: Words<SignalFacts[K]> } = {
  burst: {
    name: '签到很集中',
    met: ({ people, seconds, usual }) => `${seconds} 秒里有 ${people} 人签到。一个码排队扫，这么久大约能扫 ${usual} 人。`,
    often: '常见的原因：大家围着一起扫。',
  },
  oneHelper: {
    name: '多数人由一人代签',
    met: ({ helper, people, present }) => `到场 ${present} 人，其中 ${people} 人由${helper}代签到或代签退。`,
    often: '常见的原因：这些人没带手机。可以问问其中一两位。',
  },
  sameRoster: {
    name: '每次都是同样的人',
    met: ({ times, people }) => `连续 ${times} 场都是同样的 ${people} 人，一次不缺。`,
    often: '常见的原因：固定的老搭档。可以去现场看一次。',
  },
  notOut: {
    name: '多人没有签退',
    met: ({ people, present }) => `到场 ${present} 人，${people} 人没有签退。`,
    often: '常见的原因：走的时候忘了。可以请带队人结束前提醒一声。',
  },
  crowded: {
    name: '人数超过场地',
    met: ({ people, roomFor }) => `同时在场最多 ${people} 人，场地填的是容 ${roomFor} 人。`,
    often: '常见的原因：有人在外面做，或者场地填小了。',
  },
  onlyLeaders: {
    name: '名单上只有带队人',
    met: ({ people }) => `到场 ${people} 人，名单上没有带队人以外的人。`,
    often: '常见的原因：天气不好，没有人报名。',
  },
  overlap: {
    name: '同一时间在两处',
    met: ({ names, people, minutes }) => `按扫码时间，${names}${people > 1 ? `（${people} 人）` : ''}同时在另一场，最长重叠 ${minutes} 分钟。`,
    often: '常见的原因：没有网，扫码晚到了。请核对两场的时间。',
  },
  oneTyping: {
    name: '一人登记得多',
    met: ({ name, minutes, total, days }) => `最近 ${days} 天手工登记共 ${speakMinutes(total)}，${name}登记了 ${speakMinutes(minutes)}（${Math.round((minutes / total) * 100)}%）。`,
    often: '常见的原因：只有这一位在办。可以请同事分担。',
  },
}

export const nameOf = (kind: SignalKind): string => words[kind].name
/** A signal of any kind has the facts of its kind, which the compiler cannot follow through the table. */
export const metWords = ({ kind, facts }: Signal): string => (words[kind] as Words<Signal['facts']>).met(facts)
export const oftenWords = (kind: SignalKind): string => words[kind].often

export const findingWords: Record<Finding, { words: string; ask: string; tone: Tone; icon: IconName }> = {
  fine: { words: '看过，正常', ask: '问了谁、看了什么？写下来，以后查得到', tone: 'brand', icon: 'check-circle' },
  mend: { words: '看过，需要更正', ask: '哪里不对、请谁更正？写下来，以后查得到', tone: 'amber', icon: 'edit' },
}
