/**
 * The service catalogue "108 + N": 8 series, 19 categories and 108 items that every community starts with. N grows at run
 * time from items that residents propose; the three in CUSTOM_ITEMS are the demo community's. An item number is stored in
 * needs, shifts and hour entries for ever: it is never reused and never renumbered.
 * The series, most categories and the four ways of handling follow the field study of Chaoyangli, Tianjin
 * (傅利平、陈琴、许凯渤, 2023); the single items are ours, because no published list was found.
 */
import type { Skill } from '#contract/skills'

export type Series = { id: string; name: string }
export type Category = { id: string; name: string; series: (typeof SERIES)[number]['id'] }

/** 即办 on the spot, 代办 on somebody's behalf at another office, 咨询 an answer, 协办 with several parties. */
export type Handling = 'instant' | 'agent' | 'consult' | 'assist'

/**
 * `skill` is the word that fits best, absent where anybody can do it. The coefficient weighs points, in tenths: 12 for
 * skilled work (repair, law, health), 15 for emergency and night work. `hazard` marks climbing and work on electrics:
 * a shift for such an item is not published without insurance.
 */
export type Item = {
  no: string
  name: string
  category: (typeof CATEGORIES)[number]['id']
  handling: Handling
  skill?: Skill
  pointsCoefficientTenths: 10 | 12 | 15
  hazard?: true
}

export const SERIES = [
  { id: 'S1', name: '社区文化' },
  { id: 'S2', name: '社区体育' },
  { id: 'S3', name: '社区治安' },
  { id: 'S4', name: '社区再就业' },
  { id: 'S5', name: '社区便民服务' },
  { id: 'S6', name: '社区科教' },
  { id: 'S7', name: '社区卫生与心理' },
  { id: 'S8', name: '社区环境建设' },
] as const satisfies readonly Series[]

export const CATEGORIES = [
  { id: 'C01', name: '文艺演出与培训', series: 'S1' },
  { id: 'C02', name: '书画辅导', series: 'S1' },
  { id: 'C03', name: '理论学习与国学', series: 'S1' },
  { id: 'C04', name: '体育健身指导', series: 'S2' },
  { id: 'C05', name: '太极拳与晨练', series: 'S2' },
  { id: 'C06', name: '治安巡逻', series: 'S3' },
  { id: 'C07', name: '值班值守', series: 'S3' },
  { id: 'C08', name: '矛盾调解与法律服务', series: 'S3' },
  { id: 'C09', name: '求职与就业帮扶', series: 'S4' },
  { id: 'C10', name: '家政与保姆介绍', series: 'S4' },
  { id: 'C11', name: '入户理发', series: 'S5' },
  { id: 'C12', name: '维修服务', series: 'S5' },
  { id: 'C13', name: '代办跑腿与上门', series: 'S5' },
  { id: 'C14', name: '科学普及与环保知识', series: 'S6' },
  { id: 'C15', name: '市民学校与儿童营地', series: 'S6' },
  { id: 'C16', name: '照看孤寡老人儿童', series: 'S7' },
  { id: 'C17', name: '健康与心理服务', series: 'S7' },
  { id: 'C18', name: '义务清扫', series: 'S8' },
  { id: 'C19', name: '环境整治', series: 'S8' },
] as const satisfies readonly Category[]

/** Each element keeps its literal type; to read `skill` or `hazard` of any of them, see it as `readonly Item[]`. */
export const ITEMS = [
  // C01 文艺演出与培训
  { no: '001', name: '文艺培训班报名', category: 'C01', handling: 'instant', skill: '文艺表演', pointsCoefficientTenths: 10 },
  { no: '002', name: '社区文艺演出', category: 'C01', handling: 'assist', skill: '文艺表演', pointsCoefficientTenths: 10 },
  { no: '003', name: '京剧教唱', category: 'C01', handling: 'instant', skill: '京剧', pointsCoefficientTenths: 10 },
  { no: '004', name: '模特队体验', category: 'C01', handling: 'instant', skill: '文艺表演', pointsCoefficientTenths: 10 },
  { no: '005', name: '合唱排练场地', category: 'C01', handling: 'instant', pointsCoefficientTenths: 10 },
  { no: '006', name: '节日联欢组织', category: 'C01', handling: 'assist', skill: '文艺表演', pointsCoefficientTenths: 10 },

  // C02 书画辅导
  { no: '007', name: '书法辅导', category: 'C02', handling: 'instant', skill: '书画辅导', pointsCoefficientTenths: 10 },
  { no: '008', name: '国画辅导', category: 'C02', handling: 'instant', skill: '书画辅导', pointsCoefficientTenths: 10 },
  { no: '009', name: '写春联', category: 'C02', handling: 'instant', skill: '书画辅导', pointsCoefficientTenths: 10 },
  { no: '010', name: '书画展陈', category: 'C02', handling: 'assist', skill: '书画辅导', pointsCoefficientTenths: 10 },

  // C03 理论学习与国学
  { no: '011', name: '理论学习会', category: 'C03', handling: 'instant', skill: '科普宣讲', pointsCoefficientTenths: 10 },
  { no: '012', name: '国学班', category: 'C03', handling: 'instant', skill: '国学讲解', pointsCoefficientTenths: 10 },
  { no: '013', name: '红色故事会', category: 'C03', handling: 'instant', skill: '展馆讲解', pointsCoefficientTenths: 10 },
  { no: '014', name: '展馆参观预约', category: 'C03', handling: 'instant', skill: '展馆讲解', pointsCoefficientTenths: 10 },
  { no: '015', name: '读书角借阅', category: 'C03', handling: 'instant', pointsCoefficientTenths: 10 },

  // C04 体育健身指导
  { no: '016', name: '健身器材指导', category: 'C04', handling: 'instant', skill: '体育指导', pointsCoefficientTenths: 10 },
  { no: '017', name: '体质测试', category: 'C04', handling: 'assist', pointsCoefficientTenths: 10 },
  { no: '018', name: '乒乓球活动', category: 'C04', handling: 'instant', skill: '体育指导', pointsCoefficientTenths: 10 },
  { no: '019', name: '青少年体育课', category: 'C04', handling: 'assist', skill: '体育指导', pointsCoefficientTenths: 10 },
  { no: '020', name: '健身器材报修', category: 'C04', handling: 'assist', pointsCoefficientTenths: 10 },

  // C05 太极拳与晨练
  { no: '021', name: '太极拳教学', category: 'C05', handling: 'instant', skill: '太极拳教学', pointsCoefficientTenths: 10 },
  { no: '022', name: '八段锦晨练', category: 'C05', handling: 'instant', skill: '太极拳教学', pointsCoefficientTenths: 10 },
  { no: '023', name: '广场舞协调', category: 'C05', handling: 'assist', pointsCoefficientTenths: 10 },
  { no: '024', name: '健步走活动', category: 'C05', handling: 'instant', skill: '体育指导', pointsCoefficientTenths: 10 },

  // C06 治安巡逻
  { no: '025', name: '日间巡逻', category: 'C06', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 10 },
  { no: '026', name: '夜间巡逻', category: 'C06', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 15 },
  { no: '027', name: '消防隐患排查', category: 'C06', handling: 'assist', skill: '巡逻值守', pointsCoefficientTenths: 10 },
  { no: '028', name: '电动车充电隐患', category: 'C06', handling: 'assist', skill: '巡逻值守', pointsCoefficientTenths: 10 },
  { no: '029', name: '高空抛物反映', category: 'C06', handling: 'assist', pointsCoefficientTenths: 10 },

  // C07 值班值守
  { no: '030', name: '门岗值守', category: 'C07', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 10 },
  { no: '031', name: '出入证办理', category: 'C07', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 10 },
  { no: '032', name: '访客登记', category: 'C07', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 10 },
  { no: '033', name: '应急物资发放', category: 'C07', handling: 'instant', skill: '助餐跑腿', pointsCoefficientTenths: 15 },
  { no: '034', name: '测温值守', category: 'C07', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 15 },
  { no: '035', name: '假日值班', category: 'C07', handling: 'instant', skill: '巡逻值守', pointsCoefficientTenths: 10 },

  // C08 矛盾调解与法律服务
  { no: '036', name: '邻里纠纷调解', category: 'C08', handling: 'assist', skill: '矛盾调解', pointsCoefficientTenths: 10 },
  { no: '037', name: '家庭矛盾调解', category: 'C08', handling: 'assist', skill: '矛盾调解', pointsCoefficientTenths: 10 },
  { no: '038', name: '法律咨询', category: 'C08', handling: 'consult', skill: '法律咨询', pointsCoefficientTenths: 12 },
  { no: '039', name: '法律援助申请', category: 'C08', handling: 'agent', skill: '法律咨询', pointsCoefficientTenths: 12 },
  { no: '040', name: '普法讲座', category: 'C08', handling: 'instant', skill: '法律咨询', pointsCoefficientTenths: 12 },
  { no: '041', name: '反诈宣传', category: 'C08', handling: 'instant', skill: '科普宣讲', pointsCoefficientTenths: 10 },
  { no: '042', name: '公证咨询', category: 'C08', handling: 'consult', skill: '法律咨询', pointsCoefficientTenths: 12 },
  { no: '043', name: '物业纠纷协调', category: 'C08', handling: 'assist', skill: '矛盾调解', pointsCoefficientTenths: 10 },

  // C09 求职与就业帮扶
  { no: '044', name: '岗位信息', category: 'C09', handling: 'consult', skill: '就业指导', pointsCoefficientTenths: 10 },
  { no: '045', name: '求职登记', category: 'C09', handling: 'instant', pointsCoefficientTenths: 10 },
  { no: '046', name: '失业登记', category: 'C09', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '047', name: '就业困难认定', category: 'C09', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '048', name: '技能培训报名', category: 'C09', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '049', name: '简历帮写', category: 'C09', handling: 'instant', skill: '就业指导', pointsCoefficientTenths: 10 },
  { no: '050', name: '灵活就业补贴咨询', category: 'C09', handling: 'consult', skill: '就业指导', pointsCoefficientTenths: 10 },

  // C10 家政与保姆介绍
  { no: '051', name: '家政信息', category: 'C10', handling: 'consult', pointsCoefficientTenths: 10 },
  { no: '052', name: '保姆介绍', category: 'C10', handling: 'assist', pointsCoefficientTenths: 10 },
  { no: '053', name: '钟点工信息', category: 'C10', handling: 'consult', pointsCoefficientTenths: 10 },
  { no: '054', name: '家政培训', category: 'C10', handling: 'agent', pointsCoefficientTenths: 10 },

  // C11 入户理发
  { no: '055', name: '老人入户理发', category: 'C11', handling: 'instant', skill: '理发', pointsCoefficientTenths: 10 },
  { no: '056', name: '残疾人入户理发', category: 'C11', handling: 'instant', skill: '理发', pointsCoefficientTenths: 10 },
  { no: '057', name: '广场义剪日', category: 'C11', handling: 'instant', skill: '理发', pointsCoefficientTenths: 10 },
  { no: '058', name: '住院老人理发', category: 'C11', handling: 'assist', skill: '理发', pointsCoefficientTenths: 10 },

  // C12 维修服务: voluntary and unpaid. Low-fee repair (低偿维修) is a reward, because service hours are unpaid by law (志愿服务条例, art. 2)
  { no: '059', name: '水龙头维修', category: 'C12', handling: 'instant', skill: '水暖维修', pointsCoefficientTenths: 12 },
  { no: '060', name: '灯具更换', category: 'C12', handling: 'instant', skill: '维修电工', pointsCoefficientTenths: 12, hazard: true },
  { no: '061', name: '门锁维修', category: 'C12', handling: 'assist', skill: '锁具维修', pointsCoefficientTenths: 12 },
  { no: '062', name: '小家电维修', category: 'C12', handling: 'instant', skill: '家电维修', pointsCoefficientTenths: 12, hazard: true },
  { no: '063', name: '停电报修协助', category: 'C12', handling: 'assist', skill: '维修电工', pointsCoefficientTenths: 12 },
  { no: '064', name: '下水疏通', category: 'C12', handling: 'assist', skill: '水暖维修', pointsCoefficientTenths: 12 },
  { no: '065', name: '磨刀修伞', category: 'C12', handling: 'instant', pointsCoefficientTenths: 10 },
  { no: '066', name: '楼道灯报修', category: 'C12', handling: 'assist', skill: '维修电工', pointsCoefficientTenths: 12 },

  // C13 代办跑腿与上门
  { no: '067', name: '代取快递', category: 'C13', handling: 'agent', skill: '助餐跑腿', pointsCoefficientTenths: 10 },
  { no: '068', name: '代买药品', category: 'C13', handling: 'agent', skill: '助餐跑腿', pointsCoefficientTenths: 10 },
  { no: '069', name: '代买菜', category: 'C13', handling: 'agent', skill: '助餐跑腿', pointsCoefficientTenths: 10 },
  { no: '070', name: '代缴费用指导', category: 'C13', handling: 'agent', skill: '智能手机教学', pointsCoefficientTenths: 10 },
  { no: '071', name: '低保申请', category: 'C13', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '072', name: '残疾证办理', category: 'C13', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '073', name: '老年卡办理', category: 'C13', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '074', name: '居住证咨询', category: 'C13', handling: 'consult', pointsCoefficientTenths: 10 },
  { no: '075', name: '医保参保登记', category: 'C13', handling: 'agent', pointsCoefficientTenths: 10 },
  { no: '076', name: '手机使用帮助', category: 'C13', handling: 'instant', skill: '智能手机教学', pointsCoefficientTenths: 10 },

  // C14 科学普及与环保知识
  { no: '077', name: '科普讲座', category: 'C14', handling: 'instant', skill: '科普宣讲', pointsCoefficientTenths: 10 },
  { no: '078', name: '垃圾分类指导', category: 'C14', handling: 'instant', skill: '科普宣讲', pointsCoefficientTenths: 10 },
  { no: '079', name: '环保手工', category: 'C14', handling: 'instant', skill: '手工制作', pointsCoefficientTenths: 10 },
  { no: '080', name: '节水节电宣传', category: 'C14', handling: 'instant', skill: '科普宣讲', pointsCoefficientTenths: 10 },
  { no: '081', name: '防灾减灾演练', category: 'C14', handling: 'assist', skill: '急救', pointsCoefficientTenths: 10 },

  // C15 市民学校与儿童营地
  { no: '082', name: '市民学校课程', category: 'C15', handling: 'instant', pointsCoefficientTenths: 10 },
  { no: '083', name: '智能手机课', category: 'C15', handling: 'instant', skill: '智能手机教学', pointsCoefficientTenths: 10 },
  { no: '084', name: '快乐营地托管', category: 'C15', handling: 'assist', skill: '儿童看护', pointsCoefficientTenths: 10 },
  { no: '085', name: '课业辅导', category: 'C15', handling: 'instant', skill: '课业辅导', pointsCoefficientTenths: 10 },
  { no: '086', name: '暑期小志愿者', category: 'C15', handling: 'assist', pointsCoefficientTenths: 10 },
  { no: '087', name: '家庭教育讲座', category: 'C15', handling: 'instant', skill: '心理疏导', pointsCoefficientTenths: 10 },

  // C16 照看孤寡老人儿童
  { no: '088', name: '独居老人探访', category: 'C16', handling: 'instant', skill: '接送陪同', pointsCoefficientTenths: 10 },
  { no: '089', name: '电话问候', category: 'C16', handling: 'instant', pointsCoefficientTenths: 10 },
  { no: '090', name: '陪同就医', category: 'C16', handling: 'assist', skill: '接送陪同', pointsCoefficientTenths: 10 },
  { no: '091', name: '临时看护儿童', category: 'C16', handling: 'assist', skill: '儿童看护', pointsCoefficientTenths: 10 },
  { no: '092', name: '日间照料登记', category: 'C16', handling: 'instant', pointsCoefficientTenths: 10 },
  { no: '093', name: '生日陪伴', category: 'C16', handling: 'instant', skill: '接送陪同', pointsCoefficientTenths: 10 },
  { no: '094', name: '紧急联系人登记', category: 'C16', handling: 'instant', pointsCoefficientTenths: 10 },

  // C17 健康与心理服务
  { no: '095', name: '量血压', category: 'C17', handling: 'instant', skill: '医护', pointsCoefficientTenths: 12 },
  { no: '096', name: '义诊预约', category: 'C17', handling: 'assist', skill: '医护', pointsCoefficientTenths: 12 },
  { no: '097', name: '心理疏导', category: 'C17', handling: 'assist', skill: '心理疏导', pointsCoefficientTenths: 12 },
  { no: '098', name: '家庭医生签约咨询', category: 'C17', handling: 'consult', skill: '医护', pointsCoefficientTenths: 12 },
  { no: '099', name: '健康讲座', category: 'C17', handling: 'instant', skill: '医护', pointsCoefficientTenths: 12 },
  { no: '100', name: '疫苗接种提醒', category: 'C17', handling: 'assist', skill: '医护', pointsCoefficientTenths: 12 },

  // C18 义务清扫
  { no: '101', name: '楼道清扫', category: 'C18', handling: 'instant', skill: '环境清扫', pointsCoefficientTenths: 10 },
  { no: '102', name: '花园捡拾', category: 'C18', handling: 'instant', skill: '环境清扫', pointsCoefficientTenths: 10 },
  { no: '103', name: '雪后清扫', category: 'C18', handling: 'instant', skill: '环境清扫', pointsCoefficientTenths: 10 },
  { no: '104', name: '楼门美化', category: 'C18', handling: 'assist', skill: '手工制作', pointsCoefficientTenths: 10, hazard: true },

  // C19 环境整治
  { no: '105', name: '共享单车归位', category: 'C19', handling: 'instant', skill: '环境清扫', pointsCoefficientTenths: 10 },
  { no: '106', name: '小广告清除', category: 'C19', handling: 'instant', skill: '环境清扫', pointsCoefficientTenths: 10 },
  { no: '107', name: '违建反映', category: 'C19', handling: 'assist', pointsCoefficientTenths: 10 },
  { no: '108', name: '堆物清理', category: 'C19', handling: 'assist', skill: '环境清扫', pointsCoefficientTenths: 10 },
] as const satisfies readonly Item[]

/** Proposed by residents of the demo community and approved there; a real community starts without them. */
export const CUSTOM_ITEMS = [
  { no: 'N01', name: '代养花草', category: 'C13', handling: 'instant', skill: '养花养宠', pointsCoefficientTenths: 10 },
  { no: 'N02', name: '宠物走失寻找', category: 'C13', handling: 'assist', skill: '养花养宠', pointsCoefficientTenths: 10 },
  { no: 'N03', name: '老照片扫描', category: 'C13', handling: 'instant', skill: '摄影记录', pointsCoefficientTenths: 10 },
] as const satisfies readonly Item[]
