import type { Sentences } from '@/lib/cloud/sentences'
import { speakMinutes } from '@/lib/format/amounts'
import type { FamilyServed, Relation } from '#contract/families'
import type { Reason } from '#contract/index'

const underAge = '未满 18 岁，请爸爸妈妈或别的监护人来办。'

export const inviteSentences: Sentences<Reason<'family.invite'>> = {
  underAge,
  oneself: '不用邀请自己，请填家人的姓名和编号。',
  nobodyThere: '姓名和编号对不上。请照家人绑定单上的编号再填一遍，姓名要写全。',
  tooYoung: '8 岁以下的孩子不单独加入，在家庭页里记个人数就好。',
  noGuardian: '这个孩子还没有登记监护人。请先找网格员登记，再邀请。',
  alreadyThere: '这位家人已经在里面了。',
  declinedLately: '这位家人最近没有同意，30 天内不再邀请。',
  familyFull: '一个家庭最多 30 人，加上等答复的已经满了。',
}

export const answerSentences: Sentences<Reason<'family.answer'>> = {
  inAnotherFamily: '已经在另一个家庭里了。想换的话，先退出那一个，再来同意。',
}

export const changeSentences: Sentences<Reason<'family.show' | 'family.setLittleOnes'>> = { underAge }

export const relationWords: Record<Relation, string> = {
  grandparent: '祖父母、外祖父母',
  parent: '父母、公婆、岳父母',
  spouse: '爱人',
  sibling: '兄弟姐妹',
  child: '儿女、儿媳、女婿',
  grandchild: '孙子女、外孙子女',
}

const NUMERALS = '一二三四五六七八九十'
export const generationWords = (nth: number): string => `第${NUMERALS[nth - 1] ?? nth}代`

/** Each grade by itself. */
export const servedWords = ({ measuredMinutes, typedMinutes, services }: FamilyServed): string =>
  [`服务 ${services} 次`, `扫码 ${speakMinutes(measuredMinutes)}`, ...(typedMinutes > 0 ? [`手工登记 ${speakMinutes(typedMinutes)}`] : [])].join('，')

export const familyLetter: readonly string[] = [
  '一家几代人都在做志愿服务的，可以合在一页看：谁是第几代，各自服务了多少，一家一共多少。',
  '不住在一起也可以。对方同意了才算；18 岁以下由监护人同意；8 岁以下只记人数，不记名字。',
  '只有这一家人看得到。时长给不给家里看，各人自己定。谁都可以随时退出。',
  '不会拿去公开展示。要上光荣墙，社区会另外征求每个人的同意。',
]
