import type { Input } from '#contract/index'

/** What this community does in a week. Times are hours of the day in UTC+8. */
export interface WeeklyShift {
  /** 0 is Sunday. */
  weekday: number
  from: number
  until: number
  leader: string
  seats: number
  /** Announced for three weeks at once, so that volunteers can say that they come every time. */
  series?: true
  /** What its leader left to the next shift last time. */
  note?: { words: string; open: string[] }
  /** Come every week. */
  everyWeek?: readonly string[]
  shift: Omit<Input<'shift.publish'>, 'startsAt' | 'endsAt' | 'posts' | 'leaderNos'> & { post: string }
}

const base = { hazard: false, insurancePolicyNo: '', minAge: 18 } as const

export const WEEK: readonly WeeklyShift[] = [
  {
    weekday: 1, from: 19, until: 21, leader: 'demo-wang-jiansheng', seats: 6, series: true, everyWeek: ['demo-luo-jianfeng', 'demo-ren-bowen'],
    note: { words: '一圈走下来都好。3号楼前停了两辆挡道的电动车，已经请车主挪走。', open: ['2号楼2门楼道灯不亮，请再看一眼', '反光背心少一件'] },
    shift: { ...base, title: '朝阳里夜间巡逻', post: '巡逻员', description: '两人一组沿小区巡查，查看楼道灯、消防通道和电动车充电。', place: '朝阳里小区南门', risks: ['outdoorCold', 'traffic'], safeguards: '统一反光背心和手电，两人同行，遇事先报队长。', itemNo: '026' },
  },
  {
    weekday: 2, from: 9, until: 11, leader: 'demo-wang-jiansheng', seats: 8, series: true,
    shift: { ...base, title: '独居老人探访', post: '探访员', description: '按名单上门看望，陪着说说话，看看水电煤气。', place: '社区学雷锋志愿服务站', risks: ['stairs'], safeguards: '两人同行，佩戴志愿者证，不收受礼物。', itemNo: '088' },
  },
  {
    weekday: 3, from: 14, until: 16, leader: 'demo-wei-changhe', seats: 5, everyWeek: ['demo-xu-jingyi'],
    shift: { ...base, title: '智能手机课助教', post: '助教', description: '一对一教老人用手机，耐心最重要。', place: '市民学校', risks: ['none'], safeguards: '教室有急救箱，课间提醒老人休息。', itemNo: '083' },
  },
  {
    weekday: 6, from: 9, until: 11, leader: 'demo-yang-xiuwen', seats: 10, everyWeek: ['demo-zhao-mingjie', 'demo-jiang-meihua'],
    shift: { ...base, title: '楼道清扫', post: '清扫员', description: '清扫楼道和单元门口，清理小广告。', place: '新中里小区', risks: ['stairs'], safeguards: '发手套和口罩，高处不登梯。', itemNo: '101' },
  },
  {
    weekday: 0, from: 8, until: 10, leader: 'demo-tian-yucheng', seats: 4, everyWeek: ['demo-duan-xueyi'],
    shift: { ...base, title: '太极晨练带练', post: '带练员', description: '带居民打二十四式太极拳。', place: '志愿服务广场', risks: ['outdoorCold'], safeguards: '热身后再练，雨雪天取消。', itemNo: '021' },
  },
]
