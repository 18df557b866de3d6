import type { Ctx, UseCase } from '../../../kit/context'
import { notFound, Refusal } from '../../../kit/errors'
import { read } from '../../../kit/store'
import { hold } from '../../ledger/public'
import { PICK_UP_MS } from '../domain/order-states'
import { orderIdFor, type OrderDoc, type RewardDoc } from '../order'
import { factsOf, type RewardFacts } from '../facts'
import { givePieceBack, takePiece } from '../stock'
import { orderView } from '../views'
import { orderPlaced } from '../words'

/**
 * Ordering a reward. First the piece is taken in the order's name, then the held points and the order are
 * written together; if the points do not suffice the piece goes back. A crash in between leaves a piece in the
 * name of an order that does not exist: a resend completes it, or the sweep gives it back.
 */
export const place: UseCase<'order.place'> = async (ctx, { rewardId, price }) => {
  const { communityId, memberId } = ctx.caller
  const reward = await factsOf(rewardId)
  if (!reward || reward.communityId !== communityId) throw notFound()
  const orderId = orderIdFor(memberId, ctx.requestId)
  if (!(await takePiece(rewardId, orderId, price, ctx.now))) await refuseUnlessMine(ctx, rewardId, orderId, price)
  try {
    return await writeOrder(ctx, orderId, price, reward)
  } catch (error) {
    // Only a refusal is sure to have written nothing; after any other failure the resend or the sweep decides.
    if (error instanceof Refusal) await givePieceBack(rewardId, orderId)
    throw error
  }
}

async function refuseUnlessMine(ctx: Ctx<'order.place'>, rewardId: string, orderId: string, price: number): Promise<void> {
  const reward = await read<RewardDoc>('rewards', rewardId)
  if (!reward) throw notFound()
  if (reward.holds.some((held) => held.orderId === orderId)) return
  if (reward.price !== price) return ctx.refuse('priceChanged', { price: reward.price })
  return ctx.refuse('soldOut')
}

function writeOrder(ctx: Ctx<'order.place'>, orderId: string, price: number, reward: RewardFacts) {
  const { communityId, memberNo } = ctx.caller
  return ctx.commit(async (transaction) => {
    const order: OrderDoc = {
      _id: orderId,
      communityId,
      memberNo,
      rewardId: reward._id,
      merchantId: reward.merchantId,
      title: reward.title,
      merchant: reward.merchant,
      price,
      state: 'held',
      orderedAt: ctx.now,
      expiresAt: ctx.now + PICK_UP_MS,
      closedAt: null,
      closedBy: null,
    }
    const cause = { communityId, memberNo, title: order.title, at: ctx.now, actor: memberNo, orderId, amount: order.price }
    if (!(await hold(transaction, cause))) return ctx.refuse('notEnoughPoints')
    await transaction.insert('orders', order)
    ctx.tell(orderPlaced(order))
    return orderView(order)
  })
}
