import type { Side } from '../types'
import { ACTORS } from './actors'
import {
  needAsked, needClosed, noticeForwarded, peopleAsked, pointsEarned, rewardFetched, scannedOut, seatTaken, shiftPlanned, type Check,
} from './checks'
import { COMPOSE, HOME, INBOX, leadPage, MERCHANT, needPage, NOTICES, RECORD, REWARDS, shiftPage, workPage } from './pages'
import type { Trail } from './trail'

/** Something that one person does in a step of the guide: whose turn it is, on which phone, from which page. */
export interface Turn {
  who: string
  /** Names of the people who can take this turn, best first, where that depends on what was done before; see `castTurn`. */
  among?: (trail: Trail) => readonly string[]
  side: Side
  page: string | ((trail: Trail) => string)
  does: string
}

export interface Step {
  title: string
  story: string
  turns: readonly Turn[]
  /** Between two turns the time of day has to pass. */
  clock?: string
  look: string
  check: Check
}

const leaders = (trail: Trail) => trail.leaders
const asked = (trail: Trail) => trail.asked
const { resident, gridWorker, volunteer, secondVolunteer, leader, merchant, staff } = ACTORS

/** The way through the product's first loop, from a broken lamp to a laundry coupon, and a notice to the houses. */
export const STEPS: readonly Step[] = [
  {
    title: '李桂兰要换灯',
    story: '李桂兰七十八岁，一个人住，客厅的灯坏了。她用长辈版：字大，一屏只问一件事。',
    turns: [{ who: resident, side: 'left', page: HOME, does: '点“求助”，选“灯具更换”，答完几个小问题后提交。' }],
    look: '提交以后，她在“我的事”里随时看得到办到了哪一步。',
    check: needAsked,
  },
  {
    title: '网格员核实、安排',
    story: '3号楼归何文静管。她先核实，再把求助安排成一次活动：岗位、名额、时间、技能、风险和保障。',
    turns: [{
      who: gridWorker, side: 'right', page: workPage,
      does: '点“核实无误”，再“安排成活动”：要 1 人，技能“维修电工”，明天上午一小时，带队换成王建生。',
    }],
    look: '登梯、碰电要有保险，风险和保障不写清楚，活动发不出去；李桂兰看到的进度也跟着往前走。',
    check: shiftPlanned,
  },
  {
    title: '合适的人收到消息',
    story: '不群发，只请最合适的几位：看技能、时间、远近和最近累不累，每人都有一句为什么。',
    turns: [
      { who: volunteer, among: asked, side: 'left', page: INBOX, does: '看看消息里请TA来的理由。' },
      { who: gridWorker, side: 'right', page: shiftPage, does: '何文静看得到请了哪几位、为什么。' },
    ],
    look: '事先点过“允许”的人会多收到一条服务通知；没点过也不要紧，消息页里人人都有。',
    check: peopleAsked,
  },
  {
    title: '报名与候补',
    story: '来不来由志愿者自己定。名额不会超：满了就排候补，有人退出就问下一位来不来。',
    turns: [
      { who: volunteer, side: 'left', page: shiftPage, does: '点“我要报名”。' },
      { who: secondVolunteer, side: 'right', page: shiftPage, does: '也来报名：名额已满，潘晓东排到候补。' },
    ],
    look: '想看候补怎么轮到，让秦永福取消再报一次。时间撞上别的活动会被拒绝，并说出是哪一个。',
    check: seatTaken,
  },
  {
    title: '扫码签到、签退',
    story: '王建生的手机上，签到码每 30 秒换一次。来了扫一次，走时再扫一次，时间以服务器为准。',
    turns: [
      { who: leader, among: leaders, side: 'right', page: leadPage, does: '出示签到码。也可以打印海报，贴到桌上来。' },
      { who: volunteer, side: 'left', page: shiftPage, does: '点“扫码签到”，选“扫对方手机屏幕”；结束时再扫一次签退。' },
    ],
    clock: '活动在明天：先点最上面的“快进到班次开始”，签到后再快进到结束。',
    look: '扫海报或报六位数字也算到场，但要等王建生确认。过期的码、重复的扫，各有一句话。',
    check: scannedOut,
  },
  {
    title: '时长，和一声谢谢',
    story: '时长按两次扫码之间的分钟数算。灯修好了没有，由李桂兰说了算。',
    turns: [
      { who: leader, among: leaders, side: 'right', page: leadPage, does: '核对到场名单，等着确认的由他确认；自己的不能自己批。' },
      { who: resident, side: 'left', page: needPage, does: '点“确认并评价”，说灯修好了，打几颗星。' },
    ],
    look: '扫码得来的“实测”和手工的“补录”分开写，永远不混在一起。',
    check: needClosed,
  },
  {
    title: '积分到账',
    story: '核实过的分钟按规则变成积分，只记一次。每一分都说得出是怎么来的。',
    turns: [{ who: volunteer, side: 'left', page: RECORD, does: '看服务记录簿：时长、星级，还有每一笔积分的算法。' }],
    look: '时长永远留着，积分另记一本账；补录的时长不生积分。',
    check: pointsEarned,
  },
  {
    title: '兑换一份心意',
    story: '秦永福用攒下的积分换一次洗衣。下单先冻结积分和库存，店员扫码后才算数。',
    turns: [
      { who: volunteer, side: 'left', page: REWARDS, does: '选“衬衫洗熨一件”，下单，打开兑换码。' },
      { who: merchant, side: 'right', page: MERCHANT, does: '洗衣店的金晓梅扫秦永福手机上的码，核销。' },
    ],
    look: '同一个码不能用第二次；过期不取，积分和库存都退回。',
    check: rewardFetched,
  },
  {
    title: '停水通知到户',
    story: '3号楼和5号楼明天停水。先数清楚要告诉多少户，再发；群里的卡片由网格员亲手转发。',
    turns: [
      { who: staff, side: 'right', page: COMPOSE, does: '写停水通知，选朝阳里3号楼和5号楼，核对人数后发布。' },
      { who: gridWorker, side: 'right', page: NOTICES, does: '打开这条通知的送达情况，把卡片转发到朝阳里3号楼邻居群。' },
      { who: resident, side: 'left', page: INBOX, does: '打开通知，告诉社区已经知道。' },
    ],
    look: '每个楼门打开了几户、回了几户，还有哪些门要上门去说。',
    check: noticeForwarded,
  },
]

/** The page of a turn as things stand. */
export const pageOf = ({ page }: Turn, trail: Trail): string => (typeof page === 'string' ? page : page(trail))
