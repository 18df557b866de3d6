/** Residents with needs, and those who write off rewards: clerks of four merchants and contacts of three co-building units. */
import type { CastSpec } from './cast-spec'

const resident = (spec: Omit<CastSpec, 'group'>): CastSpec => ({ ...spec, group: '居民' })
const clerk = ({ shop, ...spec }: Omit<CastSpec, 'group' | 'roles'> & { shop: string }): CastSpec =>
  ({ ...spec, group: '商家', roles: [`商家:${shop}`] })
/** A unit gives rewards as a merchant does, so its contact writes them off in the same role. */
const contact = ({ unit, ...spec }: Omit<CastSpec, 'group' | 'roles'> & { unit: string }): CastSpec =>
  ({ ...spec, group: '单位', roles: [`商家:${unit}`] })

export const NEIGHBOURS: readonly CastSpec[] = [
  resident({
    key: 'demo-li-guilan', name: '李桂兰', sex: '女', age: 78, lives: '朝阳里3号楼2门301', family: 'E', elderMode: true,
    who: '七十八岁，独自住在朝阳里3号楼2门301，客厅的灯坏了，想请人来换。',
  }),
  resident({
    key: 'demo-gu-changsheng', name: '顾长生', sex: '男', age: [84, 88], lives: '新河里', family: 'EE', elderMode: true,
    who: '去医院复诊要人陪同。',
  }),
  resident({
    key: 'demo-lu-chunmei', name: '卢春梅', sex: '女', age: [67, 71], lives: '新兴里', elderMode: true,
    who: '想学会用手机挂号和看通知。',
  }),
  resident({
    key: 'demo-wang-xiaolin', name: '汪晓琳', sex: '女', age: [31, 38], lives: '新中里', family: 'AAC',
    who: '夫妻都上班，想请人临时看护孩子。',
  }),
  resident({
    key: 'demo-gong-zhiyuan', name: '龚志远', sex: '男', age: [42, 48], lives: '中环公寓',
    who: '反映楼道里电动车充电的隐患，提了解决建议。',
  }),
  resident({
    key: 'demo-wan-shufen', name: '万淑芬', sex: '女', age: [70, 75], lives: '气象台路', family: 'EE', elderMode: true,
    who: '老伴腿脚不便，想请人上门理发。',
  }),
  clerk({
    key: 'demo-jin-xiaomei', name: '金晓梅', sex: '女', age: [38, 43], lives: '朝阳里', shop: '洁净洗衣店',
    who: '洁净洗衣店店员，扫兑换码核销。',
  }),
  clerk({
    key: 'demo-shi-guoqing', name: '史国庆', sex: '男', age: [51, 56], lives: '气象台路', shop: '气象台路停车场',
    who: '气象台路停车场管理员。',
  }),
  clerk({
    key: 'demo-dai-yuxia', name: '戴玉霞', sex: '女', age: [45, 50], lives: '新兴里', shop: '菜市场蔬菜摊',
    who: '菜市场蔬菜摊摊主。',
  }),
  clerk({
    key: 'demo-lei-changhai', name: '雷长海', sex: '男', age: [43, 49], lives: '新河里', shop: '菜市场粮油铺',
    who: '菜市场粮油铺店主，月底核对兑换账单。',
  }),
  contact({
    key: 'demo-li-jingwen', name: '黎静文', sex: '女', age: [35, 40], lives: '中环公寓', unit: '区税务局',
    who: '区税务局的联络人，提供物资和税务咨询。',
  }),
  contact({
    key: 'demo-yin-haoran', name: '尹浩然', sex: '男', age: [30, 36], lives: '新中里', unit: '文化宫',
    who: '文化宫的联络人，提供演出票。',
  }),
  contact({
    key: 'demo-wu-siyuan', name: '武思远', sex: '女', age: [26, 32], lives: '新兴里', unit: '社区卫生服务中心',
    who: '社区卫生服务中心的联络人，登记体质测评。',
  }),
]
