/** Twenty volunteers: three under 18 with the parents who answer for them, six of seventy and older, and eight others. */
import type { CastSpec } from './cast-spec'
import { FREE_AFTER_WORK, FREE_AT_WEEKENDS, FREE_BY_DAY } from './free-times'

type VolunteerSpec = Omit<CastSpec, 'group' | 'volunteer'> & Pick<Required<CastSpec>['volunteer'], 'skills' | 'availability'>

const volunteer = ({ skills, availability, ...spec }: VolunteerSpec): CastSpec =>
  ({ ...spec, group: '志愿者', volunteer: { skills, availability } })

const MINORS_AND_PARENTS: readonly CastSpec[] = [
  volunteer({
    key: 'demo-zhao-mingjie', name: '赵明杰', sex: '男', age: [36, 46], lives: '朝阳里', part: 'A',
    skills: ['家电维修', '体育指导'], availability: FREE_AFTER_WORK, who: '赵子墨的父亲和监护人，周末带孩子一起服务。',
  }),
  volunteer({
    key: 'demo-zhao-zimo', name: '赵子墨', sex: '男', age: [9, 13], lives: '朝阳里', part: 'C', with: 'demo-zhao-mingjie',
    skills: ['环境清扫'], availability: FREE_AT_WEEKENDS, who: '小学生，不满十四岁，账号由父亲操作。',
  }),
  volunteer({
    key: 'demo-liang-xiaoyun', name: '梁晓芸', sex: '女', age: [38, 50], lives: '新中里', part: 'A',
    skills: ['儿童看护', '心理疏导'], availability: FREE_AFTER_WORK, who: '苏雨萌的母亲和监护人，女儿每次报名由她确认。',
  }),
  volunteer({
    key: 'demo-su-yumeng', name: '苏雨萌', sex: '女', age: [14, 16], lives: '新中里', part: 'C', with: 'demo-liang-xiaoyun',
    skills: ['手工制作', '文艺表演'], availability: FREE_AT_WEEKENDS, who: '初中生，喜欢环保手工，报名要母亲确认。',
  }),
  volunteer({
    key: 'demo-dong-liguo', name: '董立国', sex: '男', age: [40, 52], lives: '新河里', part: 'A',
    skills: ['巡逻值守'], availability: FREE_AFTER_WORK, who: '董一鸣的父亲和监护人，参加夜间巡逻。',
  }),
  volunteer({
    key: 'demo-dong-yiming', name: '董一鸣', sex: '男', age: [16, 17], lives: '新河里', part: 'C', with: 'demo-dong-liguo',
    skills: ['智能手机教学', '摄影记录'], availability: FREE_AT_WEEKENDS, who: '高中生，教老人用手机，有年龄限制的岗位会拒绝他。',
  }),
]

const SEVENTY_AND_OLDER: readonly CastSpec[] = [
  volunteer({
    key: 'demo-shi-yulan', name: '石玉兰', sex: '女', age: [71, 74], lives: '朝阳里3号楼2门', entranceHead: true, elderMode: true,
    skills: ['接送陪同'], availability: FREE_BY_DAY, who: '朝阳里3号楼2门的楼门院长，替没有手机的邻居代录需求。',
  }),
  volunteer({
    key: 'demo-bai-xiuzhen', name: '白秀珍', sex: '女', age: [72, 76], lives: '新兴里', elderMode: true,
    skills: ['理发'], availability: FREE_BY_DAY, who: '退休理发师，推子随身带，上门给老人理发。',
  }),
  volunteer({
    key: 'demo-kang-shijie', name: '康世杰', sex: '男', age: [74, 78], lives: '朝阳里5号楼', elderMode: true,
    skills: ['维修电工', '家电维修'], availability: FREE_BY_DAY, who: '退休电工，手艺好，登高的活不再派给他一个人。',
  }),
  volunteer({
    key: 'demo-cui-wenhai', name: '崔文海', sex: '男', age: [71, 75], lives: '新河里',
    skills: ['巡逻值守', '急救'], availability: FREE_BY_DAY, who: '退伍军人，门岗值守的老将。',
  }),
  volunteer({
    key: 'demo-mao-shuxian', name: '毛淑贤', sex: '女', age: [76, 79], lives: '新中里', elderMode: true,
    skills: ['手工制作', '书画辅导'], availability: FREE_BY_DAY, who: '一家四代都是志愿者，她是第一代。',
  }),
  volunteer({
    key: 'demo-duan-xueyi', name: '段学义', sex: '男', age: [80, 84], lives: '中环公寓', elderMode: true,
    skills: ['展馆讲解'], availability: FREE_BY_DAY, who: '老会长，在展馆讲志愿服务的来历。',
  }),
]

const OTHERS: readonly CastSpec[] = [
  volunteer({
    key: 'demo-qin-yongfu', name: '秦永福', sex: '男', age: [55, 59], lives: '朝阳里3号楼3门',
    skills: ['维修电工', '家电维修'], availability: ['weekdayMorning', 'weekdayAfternoon', 'weekendMorning', 'weekendAfternoon'],
    who: '电工志愿者，住在李桂兰的隔壁楼门，灯具更换多半由他来。',
  }),
  volunteer({
    key: 'demo-pan-xiaodong', name: '潘晓东', sex: '男', age: [44, 49], lives: '朝阳里', availability: FREE_AFTER_WORK,
    skills: ['水暖维修', '维修电工'], who: '物业维修工，下班后接维修类的单，常排在候补。',
  }),
  volunteer({
    key: 'demo-yu-jianping', name: '余建平', sex: '男', age: [53, 58], lives: '新兴里', availability: FREE_BY_DAY,
    skills: ['理发', '巡逻值守'], who: '理发店主，周一歇业时参加广场义剪。',
  }),
  volunteer({
    key: 'demo-xia-huimin', name: '夏慧敏', sex: '女', age: [31, 36], lives: '新中里', availability: FREE_AFTER_WORK,
    skills: ['法律咨询', '矛盾调解'], who: '律师，周末在社区工作站解答法律问题。',
  }),
  volunteer({
    key: 'demo-fang-junfeng', name: '方俊峰', sex: '男', age: [34, 39], lives: '中环公寓', availability: FREE_AFTER_WORK,
    skills: ['智能手机教学', '课业辅导'], who: '程序员，开智能手机课。',
  }),
  volunteer({
    key: 'demo-ye-qingqing', name: '叶青青', sex: '女', age: [25, 29], lives: '气象台路', availability: FREE_AFTER_WORK,
    skills: ['外语翻译', '摄影记录'], who: '刚注册的年轻志愿者，还没有一小时记录。',
  }),
  volunteer({
    key: 'demo-zhong-qiuyue', name: '钟秋月', sex: '女', age: [57, 59], lives: '朝阳里', availability: FREE_BY_DAY,
    skills: ['助餐跑腿', '环境清扫'], who: '刚退休，给行动不便的老人送午餐。',
  }),
  volunteer({
    key: 'demo-zou-haiyan', name: '邹海燕', sex: '女', age: [49, 54], lives: '新河里', availability: FREE_AFTER_WORK,
    skills: ['心理疏导'], who: '心理咨询师，接听电话问候。',
  }),
]

export const VOLUNTEERS: readonly CastSpec[] = [...MINORS_AND_PARENTS, ...SEVENTY_AND_OLDER, ...OTHERS]
