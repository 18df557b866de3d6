import { openapi } from '../../kit/wechat'

/** The page of the public verification; it reads the certificate's code from `scene`. */
export const VERIFY_PAGE = 'packages/hours/verify/index'

/** The code that WeChat's scanner reads. It holds the certificate's id, 12 random characters, and nothing about a person. */
export async function drawCode(certificateId: string): Promise<Buffer> {
  const { buffer } = await openapi.wxacode.getUnlimited({ scene: certificateId, page: VERIFY_PAGE, checkPath: false, width: 430 })
  return buffer
}
