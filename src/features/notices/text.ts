import type { Sentences } from '@/lib/cloud/sentences'
import { grouped } from '@/lib/format/amounts'
import type { Reason } from '#contract/index'
import type { AudienceCount, NoticeCard } from '#contract/notices'

const nobody = '选中的地方没有登记住户，请换一换再数。'

export const countSentences: Sentences<Reason<'notice.count'>> = { emptyAudience: nobody }

export const publishSentences: Sentences<Reason<'notice.publish'>> = {
  emptyAudience: nobody,
  audienceChanged: ({ households }) =>
    `住户数刚刚变了${households === undefined ? '' : `，现在是 ${households} 户`}。请看清楚新的数再发。`,
  contentRisky: '内容里有不合适的词句，请改一改再发。',
}

export const acknowledgeSentences: Sentences<Reason<'notice.acknowledge'>> = {
  nothingToAcknowledge: '这条通知不是发给您家楼门的，看看就好，不用确认。',
}

/** 2 栋 8 个楼门 96 户; without `buildings` it is the whole community. */
export const speakAudience = ({ entrances, households }: AudienceCount, buildings: number | null): string =>
  `${buildings === null ? '全社区' : `${buildings} 栋`} ${grouped(entrances)} 个楼门 ${grouped(households)} 户`

export const speakOpened = ({ opened, households }: Pick<NoticeCard, 'opened' | 'households'>): string =>
  `${grouped(opened)} 户看过了，共 ${grouped(households)} 户`

export const speakAcknowledged = ({ acknowledged, households }: NoticeCard): string =>
  `${grouped(acknowledged)} 户回了“知道了”，共 ${grouped(households)} 户`
