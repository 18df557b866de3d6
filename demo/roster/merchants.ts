/**
 * What points can be exchanged for. Four sources give: the committee's own stock, merchants, co-building units and donors.
 * The pharmacy offers no medicines: they are never a reward. 低偿维修 stands here as a reward and nowhere as volunteer work.
 */
import type { MerchantRow } from './rows'

export const MERCHANTS: readonly MerchantRow[] = [
  { merchant: '洁净洗衣店', kind: '洗衣店', reward: '衬衫洗熨一件', pricePoints: 150, stock: 60, source: '商家' },
  { merchant: '洁净洗衣店', kind: '洗衣店', reward: '羽绒服清洗一件', pricePoints: 480, stock: 12, source: '商家' },
  { merchant: '气象台路停车场', kind: '停车场', reward: '停车2小时', pricePoints: 100, stock: 80, source: '商家' },
  { merchant: '菜市场蔬菜摊', kind: '菜市场商铺', reward: '时令蔬菜一份', pricePoints: 120, stock: 100, source: '商家' },
  { merchant: '菜市场粮油铺', kind: '菜市场商铺', reward: '大米2.5公斤', pricePoints: 300, stock: 40, source: '商家' },
  { merchant: '社区食堂', kind: '食堂', reward: '老年午餐一份', pricePoints: 130, stock: 50, source: '商家' },
  { merchant: '便民药店', kind: '药店', reward: '折叠放大镜一只', pricePoints: 90, stock: 30, source: '商家' },
  { merchant: '区税务局', kind: '共建单位', reward: '帆布购物袋一只', pricePoints: 60, stock: 120, source: '单位' },
  { merchant: '区税务局', kind: '共建单位', reward: '个人税务咨询一次', pricePoints: 50, stock: 20, source: '单位' },
  { merchant: '文化宫', kind: '共建单位', reward: '演出票一张', pricePoints: 200, stock: 24, source: '单位' },
  { merchant: '社区卫生服务中心', kind: '共建单位', reward: '体质测评一次', pricePoints: 70, stock: 20, source: '单位' },
  { merchant: '社区志愿者协会', kind: '社区', reward: '入户理发一次', pricePoints: 80, stock: 30, source: '自有物资' },
  { merchant: '社区志愿者协会', kind: '社区', reward: '低偿维修一次', pricePoints: 60, stock: 30, source: '自有物资' },
  { merchant: '社区志愿者协会', kind: '社区', reward: '义务清扫一次', pricePoints: 100, stock: 30, source: '自有物资' },
  { merchant: '社区志愿者协会', kind: '社区', reward: '洗衣液一瓶', pricePoints: 160, stock: 40, source: '捐赠' },
]
