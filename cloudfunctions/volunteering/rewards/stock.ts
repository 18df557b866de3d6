import { updateIf } from '../../kit/store'
import { is, to } from '../../kit/wechat'

/** Taking and giving back single pieces of a reward's stock, each by one guarded update that names the order. */

/** Takes a piece at the price that the person saw; false when none is left, the price changed or the piece is already taken. */
export const takePiece = (rewardId: string, orderId: string, price: number, at: number) =>
  updateIf(
    'rewards',
    rewardId,
    { open: true, price, left: is.gt(0), 'holds.orderId': is.neq(orderId) },
    { left: to.inc(-1), holds: to.push([{ orderId, at }]) },
  )

export const givePieceBack = (rewardId: string, orderId: string) =>
  updateIf('rewards', rewardId, { 'holds.orderId': orderId }, { left: to.inc(1), holds: to.pull({ orderId }) })

/** The piece is gone for good; only its name leaves the list. */
export const forgetPiece = (rewardId: string, orderId: string) =>
  updateIf('rewards', rewardId, { 'holds.orderId': orderId }, { holds: to.pull({ orderId }) })
