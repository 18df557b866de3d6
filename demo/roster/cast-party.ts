/** Party members who registered with the community where they live: two first secretaries, in turn, and eight members of four units. */
import type { CastSpec } from './cast-spec'
import { FREE_AFTER_WORK } from './free-times'

type PartySpec = Omit<CastSpec, 'group' | 'volunteer'> & Required<Pick<CastSpec, 'partyUnit'>> & Pick<Required<CastSpec>['volunteer'], 'skills'>

const member = ({ skills, ...spec }: PartySpec): CastSpec =>
  ({ ...spec, group: '党员', volunteer: { skills, availability: FREE_AFTER_WORK } })

export const PARTY: readonly CastSpec[] = [
  member({
    key: 'demo-lin-haibo', name: '林海波', sex: '男', age: [45, 50], lives: '新中里', partyUnit: '区税务局', roles: ['第一书记'],
    skills: ['财税咨询'], who: '现任第一书记，来自区税务局，把上级部署带下来，把居民的话带上去。',
  }),
  member({
    key: 'demo-gao-zhenyu', name: '高振宇', sex: '男', age: [48, 54], lives: '中环公寓', partyUnit: '区税务局',
    skills: ['财税咨询', '矛盾调解'], who: '前任第一书记，任期已满，现在以普通党员身份参加服务。',
  }),
  member({
    key: 'demo-xu-jingyi', name: '许静怡', sex: '女', age: [33, 37], lives: '新兴里', partyUnit: '区税务局',
    skills: ['财税咨询', '智能手机教学'], who: '区税务局党员，周末教老人用手机办事。',
  }),
  member({
    key: 'demo-luo-jianfeng', name: '罗建峰', sex: '男', age: [40, 45], lives: '新河里', partyUnit: '区税务局',
    skills: ['巡逻值守', '财税咨询'], who: '区税务局党员，报名了门岗值守。',
  }),
  member({
    key: 'demo-song-yutong', name: '宋雨彤', sex: '女', age: [30, 35], lives: '朝阳里', partyUnit: '文化宫',
    skills: ['文艺表演', '摄影记录'], who: '文化宫党员，活动现场的照片多半出自她手。',
  }),
  member({
    key: 'demo-ding-shaohua', name: '丁少华', sex: '男', age: [47, 52], lives: '朝阳里', partyUnit: '文化宫',
    skills: ['书画辅导', '展馆讲解'], who: '文化宫党员，布置社区展馆并担任讲解。',
  }),
  member({
    key: 'demo-cheng-xueying', name: '程雪莹', sex: '女', age: [35, 40], lives: '新中里', partyUnit: '社区卫生服务中心',
    skills: ['医护', '急救'], who: '社区卫生服务中心护士、党员，下班后为老人量血压。',
  }),
  member({
    key: 'demo-shen-xuewen', name: '沈学文', sex: '男', age: [52, 57], lives: '新河里', partyUnit: '社区卫生服务中心',
    skills: ['医护'], who: '社区卫生服务中心医生、党员，每月一次义诊。',
  }),
  member({
    key: 'demo-lv-jianing', name: '吕佳宁', sex: '女', age: [27, 32], lives: '中环公寓', partyUnit: '向阳银行网点',
    skills: ['智能手机教学', '科普宣讲'], who: '银行网点党员，讲反诈课。',
  }),
  member({
    key: 'demo-ren-bowen', name: '任博文', sex: '男', age: [42, 47], lives: '气象台路', partyUnit: '向阳银行网点',
    skills: ['巡逻值守', '接送陪同'], who: '银行网点党员，住在气象台路，夜间巡逻常见他。',
  }),
]
