import type { IconName } from '@/components/icon'
import type { PageName } from '@/lib/routes'
import type { Name } from '#contract/index'

/** A page without parameters that may be entered from 我的. */
type PlainPage = Extract<PageName, 'shifts' | 'scan' | 'myNeeds' | 'record' | 'publicity' | 'checkHours' | 'stars' | 'corrections' | 'absences' | 'appeals' | 'certificates' | 'myCertificates' | 'myCredentials' | 'credentials' | 'points' | 'rewards' | 'led' | 'rules' | 'signals' | 'ledger' | 'needQueue' | 'publish' | 'notices' | 'merchant' | 'familyMine' | 'partyMine' | 'partyMembers' | 'volunteering' | 'settings'>

export interface Door {
  page: PlainPage
  icon: IconName
  title: string
  /** Shown to people who may call this; the server decides again. */
  needs: Name
  /** Only where the tab bar and the tiles of the home page are hidden. */
  onlyElder?: true
}

/** Few doors under each title, so that an eye finds one without reading all; whoever has no work in a group does not see it. */
export const groups: { title: string; doors: Door[] }[] = [
  {
    title: '我的',
    doors: [
      { page: 'scan', icon: 'scan', title: '扫码签到', needs: 'attendance.checkIn', onlyElder: true },
      { page: 'shifts', icon: 'calendar', title: '志愿活动', needs: 'shift.answer', onlyElder: true },
      { page: 'myNeeds', icon: 'hand', title: '我的求助', needs: 'need.mine' },
      { page: 'familyMine', icon: 'home', title: '我的家庭志愿者', needs: 'family.mine' },
      { page: 'partyMine', icon: 'flag', title: '党员双报到', needs: 'party.mine' },
    ],
  },
  {
    title: '服务记录',
    doors: [
      { page: 'record', icon: 'book', title: '服务记录簿', needs: 'hours.mine' },
      { page: 'myCertificates', icon: 'badge', title: '服务证明', needs: 'certificate.mine' },
      { page: 'myCredentials', icon: 'check-circle', title: '培训与资质', needs: 'credential.mine' },
      { page: 'absences', icon: 'calendar', title: '未到记录', needs: 'absence.mine' },
      { page: 'publicity', icon: 'megaphone', title: '时长公示', needs: 'hours.publicity' },
    ],
  },
  {
    title: '感谢',
    doors: [
      { page: 'points', icon: 'leaf', title: '感谢积分', needs: 'points.mine' },
      { page: 'rewards', icon: 'gift', title: '兑换', needs: 'order.place' },
    ],
  },
  {
    title: '组织活动',
    doors: [
      { page: 'led', icon: 'flag', title: '我带的活动', needs: 'shift.led' },
      { page: 'publish', icon: 'edit', title: '发布活动', needs: 'shift.publish' },
      { page: 'credentials', icon: 'check-circle', title: '课程与资质', needs: 'credential.list' },
      { page: 'rules', icon: 'shield', title: '报名与签到规则', needs: 'approval.set' },
    ],
  },
  {
    title: '核对时长',
    doors: [
      { page: 'checkHours', icon: 'check', title: '登记与核对时长', needs: 'hours.typedList' },
      { page: 'corrections', icon: 'edit', title: '更正申请', needs: 'correction.decide' },
      { page: 'appeals', icon: 'info', title: '缺席申诉', needs: 'absence.appeals' },
      { page: 'signals', icon: 'search', title: '异常提示', needs: 'signal.list' },
      { page: 'stars', icon: 'star', title: '星级确认', needs: 'hours.starsDue' },
      { page: 'certificates', icon: 'badge', title: '开具服务证明', needs: 'certificate.issue' },
      { page: 'ledger', icon: 'book', title: '时长台账', needs: 'hours.ledger' },
    ],
  },
  {
    title: '服务居民',
    doors: [
      { page: 'needQueue', icon: 'list', title: '待办的求助', needs: 'need.queue' },
      { page: 'notices', icon: 'megaphone', title: '通知与送达', needs: 'notice.list' },
      { page: 'partyMembers', icon: 'people', title: '报到的党员', needs: 'party.list' },
      { page: 'merchant', icon: 'shop', title: '核销兑换码', needs: 'order.writeOff' },
    ],
  },
  {
    title: '设置',
    doors: [
      { page: 'volunteering', icon: 'heart', title: '志愿服务意愿', needs: 'member.setVolunteering' },
      { page: 'settings', icon: 'text-size', title: '长辈版、字号、免打扰', needs: 'member.setDisplay' },
    ],
  },
]
