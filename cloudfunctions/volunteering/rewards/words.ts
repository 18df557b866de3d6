import { momentText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import type { OrderDoc } from './order'

const toOwner = (order: OrderDoc, title: string, body: string): PersonMessage => ({
  kind: 'person',
  memberNo: order.memberNo,
  template: 'order',
  title,
  body,
  page: `packages/points/order/index?orderId=${order._id}`,
  about: order.orderedAt,
})

export const orderPlaced = (order: OrderDoc) =>
  toOwner(order, '兑换已下单', `“${order.title}”为您保留到 ${momentText(order.expiresAt)}，到${order.merchant}出示兑换码即可。`)
export const orderHandedOver = (order: OrderDoc) => toOwner(order, '兑换完成', `“${order.title}”已领取，用去 ${order.price} 积分。谢谢您的付出！`)
export const orderGivenBack = (order: OrderDoc) => toOwner(order, '兑换已过期，积分已退回', `“${order.title}”没有在期限内领取，${order.price} 积分已退回。`)
