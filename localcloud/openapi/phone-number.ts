import { APP_ID } from '../identity/caller'
import { ApiError, success } from './api-error'
import type { OpenApiReply, Params } from './codec'
import type { Wechat } from './wechat'

/** `phonenumber.getPhoneNumber`: 40029 for a code that is unknown, used or older than five minutes. */
export function getPhoneNumber(wechat: Wechat, now: number, params: Params): OpenApiReply {
  const phoneNumber = wechat.phoneCodes.take(String(params['code']))
  if (phoneNumber === undefined) throw new ApiError(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(now / 1000), appid: APP_ID }
  return success({ phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark } })
}
