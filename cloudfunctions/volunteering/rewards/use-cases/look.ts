import type { UseCase } from '../../../kit/context'
import { find, read } from '../../../kit/store'
import { is } from '../../../kit/wechat'
import { DAY } from '../../../kit/clock'
import { accountId, available, type AccountDoc } from '../../ledger/public'
import type { OrderDoc, RewardDoc } from '../order'
import { orderView, rewardView } from '../views'

/** The questions about rewards and orders. */

export const list: UseCase<'reward.list'> = async ({ caller }) => {
  const { communityId, memberNo } = caller
  const rewards = await find<RewardDoc>('rewards', { communityId, open: true }, { orderBy: ['price', 'asc'], limit: 200 })
  const account = await read<AccountDoc>('accounts', accountId(communityId, memberNo))
  const free = account ? available(account) : 0
  return { rewards: rewards.map((reward) => rewardView(reward, free)), available: free }
}

export const mine: UseCase<'order.mine'> = async ({ caller }) => {
  const { communityId, memberNo } = caller
  const orders = await find<OrderDoc>('orders', { communityId, memberNo }, { orderBy: ['orderedAt', 'desc'], limit: 100 })
  return { orders: orders.map(orderView) }
}

export const get: UseCase<'order.get'> = async (ctx, { orderId }) => orderView(ctx.reach(await read<OrderDoc>('orders', orderId)))

/** What this clerk's merchants handed over in the last 31 days, newest first, without the owners' names. */
export const writtenOff: UseCase<'order.writtenOff'> = async ({ caller, now }) => {
  const merchants = caller.grants.filter((grant) => grant.role === 'merchant').map((grant) => grant.scopeId)
  const orders = await find<OrderDoc>(
    'orders',
    { communityId: caller.communityId, merchantId: is.in(merchants), closedAt: is.gt(now - 31 * DAY) },
    { orderBy: ['closedAt', 'desc'], limit: 200 },
  )
  const handedOver = orders.filter((order) => order.state === 'handedOver')
  return {
    orders: handedOver.map(({ _id, title, price, closedAt }) => ({ orderId: _id, title, price, closedAt: closedAt ?? 0 })),
    points: handedOver.reduce((sum, { price }) => sum + price, 0),
  }
}
