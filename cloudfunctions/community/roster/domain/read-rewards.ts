import { merchantId } from './ids'
import { Complaints, type PlannedReward } from './plan'
import { tableOf, wholeNumber, type Problem, type RawSheet, type TableRow } from './table'

const SHEET = '商家'
const SOURCES = { 自有物资: 'own', 商家: 'merchant', 单位: 'unit', 捐赠: 'donation' } as const

/** Merchants and what they give; a merchant may stand in several rows, a reward in one. */
export function readRewards(sheets: readonly RawSheet[]): { rewards: PlannedReward[]; problems: Problem[] } {
  const { rows, problems } = tableOf(sheets, SHEET, ['商家', '奖励名称', '积分价', '库存', '来源'], false)
  const complaints = new Complaints(SHEET)
  const rewards = new Map<string, PlannedReward>()
  for (const row of rows) {
    const complain = complaints.about(row.row)
    const reward = rewardOf(row, complain)
    if (!reward) continue
    const key = `${reward.merchant}\n${reward.title}`
    if (rewards.has(key)) complain(`${reward.merchant}的“${reward.title}”重复`)
    rewards.set(key, reward)
  }
  return { rewards: [...rewards.values()], problems: [...problems, ...complaints.problems] }
}

function rewardOf({ cells }: TableRow, complain: (problem: string) => void): PlannedReward | null {
  const { 商家: merchant = '', 奖励名称: title = '', 来源: source = '' } = cells
  const price = wholeNumber(cells.积分价 ?? '', 1, 100_000)
  const stock = wholeNumber(cells.库存 ?? '', 0, 100_000)
  if (merchant === '' || merchant.length > 30) complain('商家名应为 1 至 30 个字')
  else if (title === '' || title.length > 30) complain('奖励名称应为 1 至 30 个字')
  else if (price === null) complain('积分价应是 1 至 100000 的整数')
  else if (stock === null) complain('库存应是 0 至 100000 的整数')
  else if (!isSource(source)) complain(`来源“${source}”不认识，应为${Object.keys(SOURCES).join('、')}之一`)
  else return { merchantId: merchantId(merchant), merchant, title, price, stock, source: SOURCES[source] }
  return null
}

const isSource = (word: string): word is keyof typeof SOURCES => Object.hasOwn(SOURCES, word)
