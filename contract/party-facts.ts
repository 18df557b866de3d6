/**
 * What a party member may claim and what a yearly slip tells, as data. Codes are stored and sent, so a code that is in use is
 * never renamed, only followed by a new one. The practice of elsewhere knows eight kinds of post; which eight is our own choice.
 */
export const POST_KINDS = ['policy', 'patrol', 'cleaning', 'neighbours', 'manners', 'care', 'emergency', 'skilled'] as const
export type PostKind = (typeof POST_KINDS)[number]

export const POST_LABEL = {
  policy: '政策宣传',
  patrol: '治安巡逻',
  cleaning: '环境卫生',
  neighbours: '邻里互助',
  manners: '文明劝导',
  care: '助老扶幼',
  emergency: '应急值守',
  skilled: '技能服务',
} as const satisfies Record<PostKind, string>

/** Exactly what is on a slip, in this order; the consent names each of them. */
export const SLIP_FIELDS = ['name', 'unit', 'branch', 'period', 'measuredMinutes', 'typedMinutes', 'services', 'posts'] as const
export type SlipField = (typeof SLIP_FIELDS)[number]

export const SLIP_LABEL = {
  name: '姓名',
  unit: '工作单位',
  branch: '所在党支部',
  period: '服务期间',
  measuredMinutes: '扫码记录',
  typedMinutes: '手工登记',
  services: '服务次数',
  posts: '认领的岗位',
} as const satisfies Record<SlipField, string>

/**
 * Versions of the two letters that somebody agrees to. Whoever changes what a letter says raises its number: a yes is worth
 * what was read, and a yes to an older letter about slips sends nothing any more.
 */
export const REGISTRATION_LETTER = 1
export const SLIP_LETTER = 1
