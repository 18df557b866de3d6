import type { Ctx, UseCase } from '../../../kit/context'
import { find, read } from '../../../kit/store'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { is } from '../../../kit/wechat'
import { MINUTE } from '../../../kit/clock'
import { release, settle } from '../../ledger/public'
import { ORDER_STATES } from '../domain/order-states'
import { orderIdOf, type OrderDoc, type RewardDoc } from '../order'
import { forgetPiece, givePieceBack } from '../stock'
import { orderView } from '../views'
import { orderGivenBack, orderHandedOver } from '../words'

/**
 * How a held order ends: handed over by the merchant's scan, cancelled by its owner, or expired. Each end moves
 * the order and its points in one transaction; the transfer's id is the same for all three, so only one can be.
 */

export const writeOff: UseCase<'order.writeOff'> = async (ctx, { code }) => {
  const orderId = orderIdOf(code)
  if (orderId === null) return ctx.refuse('codeForged')
  return ctx.commit(async (transaction) => {
    const order = await transaction.read<OrderDoc>('orders', orderId)
    if (!order || order.communityId !== ctx.caller.communityId) return ctx.refuse('codeForged')
    if (!ctx.canReach({ communityId: order.communityId, merchantId: order.merchantId })) return ctx.refuse('otherMerchant', { merchant: order.merchant })
    if (order.memberNo === ctx.caller.memberNo) return ctx.refuse('ownOrder')
    if (order.state === 'handedOver') return ctx.refuse('alreadyHandedOver')
    if (order.state === 'cancelled') return ctx.refuse('orderCancelled')
    if (order.state === 'expired' || order.expiresAt <= ctx.now) return ctx.refuse('codeExpired')
    const closed = close(order, ORDER_STATES.held.handOver, ctx.now, ctx.caller.memberNo)
    await settle(transaction, causeOf(closed, ctx.now, ctx.caller.memberNo))
    await transaction.put('orders', closed)
    ctx.tell(orderHandedOver(closed))
    return { orderId, title: closed.title, price: closed.price, closedAt: ctx.now }
  })
}

export const cancel: UseCase<'order.cancel'> = async (ctx, { orderId }) => {
  let rewardId = ''
  const output = await ctx.commit(async (transaction) => {
    const order = ctx.reach(await transaction.read<OrderDoc>('orders', orderId))
    if (order.state !== 'held') return ctx.refuse('wrongState')
    rewardId = order.rewardId
    return orderView(await giveBack(transaction, order, ORDER_STATES.held.cancel, ctx.now, ctx.caller.memberNo))
  })
  await givePieceBack(rewardId, orderId)
  return output
}

export const sweep: UseCase<'order.sweep'> = async (ctx) => {
  const overdue = await find<OrderDoc>('orders', { state: 'held', expiresAt: is.lte(ctx.now) }, { limit: 100 })
  let expired = 0
  for (const { _id } of overdue) if (await expire(ctx, _id)) expired += 1
  await returnLostPieces(ctx)
  return { expired }
}

async function expire(ctx: Ctx<'order.sweep'>, orderId: string): Promise<boolean> {
  const closed = await inTransaction(async (transaction) => {
    const order = await transaction.read<OrderDoc>('orders', orderId)
    if (!order || order.state !== 'held') return null
    const expired = await giveBack(transaction, order, ORDER_STATES.held.expire, ctx.now, 'clockwork')
    await transaction.insert('commands', {
      _id: `sweep:${orderId}`,
      communityId: order.communityId,
      name: 'order.sweep',
      hash: '',
      reply: null,
      messages: [orderGivenBack(expired)],
      outbox: 'waiting',
      at: ctx.now,
    })
    return expired
  })
  return closed !== null
}

/** Longer than any request lives: a piece still held by then belongs to no order that is being written. */
const LOST_AFTER = 2 * MINUTE

/** Pieces whose order has ended, or was never written, leave the list of holds. */
async function returnLostPieces({ now }: Ctx<'order.sweep'>): Promise<void> {
  const rewards = await find<RewardDoc>('rewards', { 'holds.at': is.lt(now - LOST_AFTER) }, { limit: 100 })
  for (const reward of rewards) {
    for (const { orderId, at } of reward.holds) {
      if (at >= now - LOST_AFTER) continue
      const order = await read<OrderDoc>('orders', orderId)
      if (order?.state === 'handedOver') await forgetPiece(reward._id, orderId)
      else if (order?.state !== 'held') await givePieceBack(reward._id, orderId)
    }
  }
}

async function giveBack(transaction: Transaction, order: OrderDoc, state: 'expired' | 'cancelled', at: number, by: string): Promise<OrderDoc> {
  const closed = close(order, state, at, by)
  await release(transaction, causeOf(closed, at, by))
  await transaction.put('orders', closed)
  return closed
}

const close = (order: OrderDoc, state: OrderDoc['state'], at: number, by: string): OrderDoc => ({ ...order, state, closedAt: at, closedBy: by })

const causeOf = (order: OrderDoc, at: number, actor: string) => ({
  communityId: order.communityId,
  memberNo: order.memberNo,
  title: order.title,
  at,
  actor,
  orderId: order._id,
  amount: order.price,
})
