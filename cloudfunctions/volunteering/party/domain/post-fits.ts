import type { PostKind } from '#contract/party-facts'
import type { Skill } from '#contract/skills'

/** Which shifts suit a kind of post, as data: by the skill that a shift asks for, or by a word in its title or in the name of its post. */
const FITS: Record<PostKind, { skills: readonly Skill[]; words: readonly string[] }> = {
  policy: { skills: ['科普宣讲', '展馆讲解', '财税咨询', '法律咨询'], words: ['宣传', '宣讲', '普法', '反诈', '讲解', '政策'] },
  patrol: { skills: ['巡逻值守'], words: ['巡逻', '治安', '门岗'] },
  cleaning: { skills: ['环境清扫'], words: ['清扫', '清洁', '捡拾', '垃圾', '单车', '小广告', '楼门'] },
  neighbours: { skills: ['接送陪同', '助餐跑腿', '矛盾调解'], words: ['邻里', '调解', '代买', '代取', '陪同'] },
  manners: { skills: [], words: ['文明', '劝导', '分类'] },
  care: { skills: ['儿童看护', '课业辅导', '智能手机教学'], words: ['老人', '独居', '探访', '手机', '儿童', '看护', '辅导', '托管'] },
  emergency: { skills: ['急救'], words: ['应急', '值守', '值班', '除雪', '雪后', '演练'] },
  skilled: { skills: ['维修电工', '水暖维修', '家电维修', '锁具维修', '理发', '医护', '心理疏导', '外语翻译', '摄影记录'], words: ['维修', '理发', '义诊', '义剪'] },
}

export interface Offered {
  title: string
  postName: string
  skill: Skill | null
}

/** Those of the claimed kinds that this work suits. */
export const fittingKinds = (claimed: readonly PostKind[], { title, postName, skill }: Offered): PostKind[] =>
  claimed.filter((kind) => {
    const { skills, words } = FITS[kind]
    return (skill !== null && skills.includes(skill)) || words.some((word) => title.includes(word) || postName.includes(word))
  })
