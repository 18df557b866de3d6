import { MAX_SCENE_LENGTH } from '../limits'
import { ApiError } from './api-error'
import type { OpenApiReply, Params } from './codec'
import { drawQr, type QrLook } from './qr-image'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

/**
 * `wxacode.getUnlimited`. WeChat draws its own round code, which only WeChat can read; here it is a QR code with the
 * text `weapp:<page>?scene=<scene>`. 40169 scene missing or too long, 40129 its characters, 41030 page, 47001 width.
 * developers.weixin.qq.com: getUnlimitedQRCode.
 */
export function getUnlimitedCode(params: Params): OpenApiReply {
  const scene = checkScene(params['scene'])
  const page = checkPage(params['page'])
  return { contentType: 'image/png', bytes: drawQr(`weapp:${page}?scene=${scene}`, readLook(params)) }
}

function checkScene(scene: unknown): string {
  if (typeof scene !== 'string' || scene === '' || scene.length > MAX_SCENE_LENGTH) {
    throw new ApiError(40169, 'invalid length for scene, or the data is not json string')
  }
  if (!SCENE.test(scene)) throw new ApiError(40129, 'invalid scene')
  return scene
}

/** Without a page the code opens the first page of the mini-program. */
function checkPage(page: unknown = ''): string {
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) throw new ApiError(41030, 'invalid page')
  return page
}

function readLook(params: Params): QrLook {
  const { width = 430, line_color: line, auto_color: auto, is_hyaline: hyaline } = params
  if (typeof width !== 'number' || !(width >= 280 && width <= 1280)) throw new ApiError(47001, 'data format error: width')
  const { r = 0, g = 0, b = 0 } = (auto === true ? {} : (line ?? {})) as Record<string, number | string>
  return { size: Math.floor(width), color: [Number(r), Number(g), Number(b)], transparent: hyaline === true }
}
