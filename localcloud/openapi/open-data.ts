import { APP_ID } from '../identity/caller'
import { decodeCloudIds, encodeOpenData } from './codec'
import type { Wechat } from './wechat'

/** The service behind `cloud.getOpenData` of wx-server-sdk. */
export const OPEN_DATA = 'ApiGetOpenDataByCloudId'

const EXPIRED = { errCode: -601006, errMsg: 'cloudID expired' }

/** The data behind each CloudID, with the watermark that WeChat adds, or −601006 in its place. */
export function openData(wechat: Wechat, now: number, requestData: Uint8Array): Uint8Array {
  const watermark = { appid: APP_ID, timestamp: Math.floor(now / 1000) }
  const items = decodeCloudIds(requestData).map((cloudId) => {
    const data = wechat.cloudIds.read(cloudId)
    const item = data ? { cloudID: cloudId, data: { ...data, watermark } } : { cloudID: cloudId, ...EXPIRED }
    return { cloudId, json: JSON.stringify(item) }
  })
  return encodeOpenData(items)
}
