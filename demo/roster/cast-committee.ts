/** The committee: secretary-director, six community workers (five of them with a grid) and five more grid workers. */
import type { CastSpec } from './cast-spec'

const worker = (spec: Omit<CastSpec, 'group'>): CastSpec => ({ ...spec, group: '居委会' })

export const COMMITTEE: readonly CastSpec[] = [
  worker({
    key: 'demo-zhou-minhui', name: '周敏慧', sex: '女', age: 52, lives: '新中里', roles: ['书记主任'],
    who: '社区党委书记、居委会主任，一肩挑，审批和公示都由她把关。',
  }),
  worker({
    key: 'demo-guo-jianmin', name: '郭建民', sex: '男', age: [48, 52], lives: '新兴里', roles: ['社区工作者'],
    who: '社区工作者，负责时长复核、积分账目和服务证明。',
  }),
  worker({
    key: 'demo-chen-liqun', name: '陈立群', sex: '男', age: [43, 48], lives: '新河里', roles: ['社区工作者', '网格员:G01'],
    who: '社区工作者兼G01网格员，管应急物资和共建单位的联络。',
  }),
  worker({
    key: 'demo-sun-yaqin', name: '孙雅琴', sex: '女', age: [39, 44], lives: '新兴里', roles: ['社区工作者', '网格员:G03'],
    who: '社区工作者兼G03网格员，组织市民学校和志愿者培训。',
  }),
  worker({
    key: 'demo-he-wenjing', name: '何文静', sex: '女', age: [32, 37], lives: '朝阳里', roles: ['社区工作者', '网格员:G05'],
    who: '社区工作者兼G05网格员，朝阳里1至4号楼归她管，李桂兰的需求由她核实。',
  }),
  worker({
    key: 'demo-ma-guodong', name: '马国栋', sex: '男', age: [36, 41], lives: '朝阳里', roles: ['社区工作者', '网格员:G07'],
    who: '社区工作者兼G07网格员，发布活动和排班。',
  }),
  worker({
    key: 'demo-liu-siyu', name: '刘思雨', sex: '女', age: [26, 31], lives: '新中里', roles: ['社区工作者', '网格员:G09'],
    who: '社区工作者兼G09网格员，管通知、表彰材料和小程序的日常维护。',
  }),
  worker({
    key: 'demo-cao-yumei', name: '曹玉梅', sex: '女', age: [46, 51], lives: '新河里', roles: ['网格员:G02'],
    who: 'G02网格员，新河里后四栋楼的事先找她。',
  }),
  worker({
    key: 'demo-xie-hongwei', name: '谢宏伟', sex: '男', age: [41, 46], lives: '新兴里', roles: ['网格员:G04'],
    who: 'G04网格员，熟悉新兴里的每一个楼门。',
  }),
  worker({
    key: 'demo-tang-lixia', name: '唐丽霞', sex: '女', age: [44, 49], lives: '朝阳里', roles: ['网格员:G06'],
    who: 'G06网格员，管朝阳里5至8号楼，停水通知由她转发到5号楼群。',
  }),
  worker({
    key: 'demo-han-zhiyong', name: '韩志勇', sex: '男', age: [37, 42], lives: '新中里', roles: ['网格员:G08'],
    who: 'G08网格员，每周走访新中里的独居老人。',
  }),
  worker({
    key: 'demo-feng-xiaoyan', name: '冯晓燕', sex: '女', age: [34, 39], lives: '中环公寓', roles: ['网格员:G10'],
    who: 'G10网格员，一人负责中环公寓和气象台路沿街的楼。',
  }),
]
