/** The leaders of the 14 teams. */
import type { CastSpec } from './cast-spec'
import { FREE_AFTER_WORK, FREE_BY_DAY } from './free-times'
import { PARTY_TEAM } from './teams'

type LeaderSpec = Pick<CastSpec, 'key' | 'name' | 'sex' | 'age' | 'lives' | 'who' | 'partyUnit'> & { team: string }
  & Pick<Required<CastSpec>['volunteer'], 'skills'>

const leader = ({ team, skills, ...spec }: LeaderSpec): CastSpec => ({
  ...spec, group: '队长', roles: [`队长:${team}`],
  volunteer: { team, skills, availability: spec.partyUnit === undefined ? FREE_BY_DAY : FREE_AFTER_WORK },
})

export const LEADERS: readonly CastSpec[] = [
  leader({
    key: 'demo-wang-jiansheng', name: '王建生', sex: '男', age: [62, 66], lives: '朝阳里3号楼', team: '朝阳里队',
    skills: ['巡逻值守', '矛盾调解'], who: '朝阳里队队长，退休工人，出示签到码、核对到场名单。',
  }),
  leader({
    key: 'demo-zhang-deshun', name: '张德顺', sex: '男', age: [65, 69], lives: '新河里', team: '新河里队',
    skills: ['巡逻值守', '环境清扫'], who: '新河里队队长，退伍军人，值守一次不落。',
  }),
  leader({
    key: 'demo-liu-fengqin', name: '刘凤琴', sex: '女', age: [62, 66], lives: '新兴里', team: '新兴里队',
    skills: ['矛盾调解', '接送陪同'], who: '新兴里队队长，邻里有事都请她说和。',
  }),
  leader({
    key: 'demo-yang-xiuwen', name: '杨秀文', sex: '女', age: [60, 64], lives: '新中里', team: '新中里队',
    skills: ['助餐跑腿', '环境清扫'], who: '新中里队队长，带着大家做楼道清扫。',
  }),
  leader({
    key: 'demo-wu-weimin', name: '吴卫民', sex: '男', age: [56, 59], lives: '中环公寓', team: '中环公寓队',
    skills: ['水暖维修', '巡逻值守'], who: '中环公寓队队长，会修水暖。',
  }),
  leader({
    key: 'demo-meng-qingyun', name: '孟庆云', sex: '男', age: [65, 70], lives: '气象台路', team: '气象台路队',
    skills: ['巡逻值守', '科普宣讲'], who: '气象台路队队长，管着沿街的共享单车归位。',
  }),
  leader({
    key: 'demo-xu-liqing', name: '徐丽清', sex: '女', age: [60, 65], lives: '朝阳里', team: '文化艺术团',
    skills: ['文艺表演'], who: '文化艺术团团长，节日演出由她编排。',
  }),
  leader({
    key: 'demo-wei-changhe', name: '魏长河', sex: '男', age: [70, 74], lives: '新河里', team: '理论学习小组',
    skills: ['科普宣讲', '展馆讲解'], who: '理论学习小组组长，退休教师。',
  }),
  leader({
    key: 'demo-tian-yucheng', name: '田玉成', sex: '男', age: [67, 72], lives: '新兴里', team: '太极拳队',
    skills: ['太极拳教学', '体育指导'], who: '太极拳队队长，每天早晨在志愿服务广场领拳。',
  }),
  leader({
    key: 'demo-fan-wenbo', name: '范文博', sex: '男', age: [66, 70], lives: '新中里', team: '书画组',
    skills: ['书画辅导'], who: '书画组组长，春节前带人写春联。',
  }),
  leader({
    key: 'demo-yao-shuyi', name: '姚淑仪', sex: '女', age: [63, 68], lives: '新河里', team: '国学班',
    skills: ['国学讲解', '课业辅导'], who: '国学班班长，周末给孩子们讲古诗。',
  }),
  leader({
    key: 'demo-jiang-meihua', name: '蒋美华', sex: '女', age: [60, 63], lives: '新兴里', team: '模特队',
    skills: ['文艺表演'], who: '模特队队长，平均年龄六十三岁的队伍由她带。',
  }),
  leader({
    key: 'demo-hou-yuting', name: '侯玉亭', sex: '男', age: [68, 73], lives: '朝阳里', team: '京剧队',
    skills: ['京剧'], who: '京剧队队长，拉得一手好胡琴。',
  }),
  leader({
    key: 'demo-he-lixin', name: '贺立新', sex: '男', age: [49, 53], lives: '新中里', team: PARTY_TEAM, partyUnit: '区税务局',
    skills: ['巡逻值守', '急救'], who: '下沉党员先锋队队长，安排双报到党员的岗位。',
  }),
]
