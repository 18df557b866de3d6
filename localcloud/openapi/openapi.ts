import { suffer, type Fault } from '../faults/faults'
import type { Session } from '../functions/sessions'
import type { Store } from '../state/store'
import { ApiError, failure } from './api-error'
import { decodeParams, encodeReply, type OpenApiReply, type Params } from './codec'
import { checkMessage } from './content-check'
import { OPEN_DATA, openData } from './open-data'
import { getPhoneNumber } from './phone-number'
import { RateLimits } from './rate-limits'
import { sendSubscribeMessage, type Templates } from './subscribe-message'
import type { Wechat } from './wechat'
import { getUnlimitedCode } from './wxacode'

/*
 * Calls of WeChat's server interfaces by a function. A function may call only what the `permissions.openapi` of its
 * `config.json` names; on the platform this list is easily forgotten, so it is enforced here in the same words.
 * Numbers of the cloud itself: −604100 not known, −604101 not permitted, −604104 not called from a function.
 */

type Api = (params: Params) => OpenApiReply | Promise<OpenApiReply>

export class OpenApi {
  private readonly apis: ReadonlyMap<string, Api>
  /** How often each interface was called. */
  readonly rates: RateLimits

  constructor(private readonly wechat: Wechat, store: Store, private readonly now: () => number, templates: Templates) {
    this.rates = new RateLimits(store, now)
    this.apis = new Map<string, Api>([
      ['subscribeMessage.send', (params) => sendSubscribeMessage(wechat, templates, params)],
      ['wxacode.getUnlimited', getUnlimitedCode],
      ['security.msgSecCheck', (params) => checkMessage(wechat, now(), params)],
      ['phonenumber.getPhoneNumber', (params) => getPhoneNumber(wechat, now(), params)],
    ])
  }

  /** Answers one call with the bytes of `CommOpenApiResp`; `code` is the error for the journal, if any. */
  async handle(
    name: string,
    requestData: Uint8Array,
    session: Session | undefined,
    fault: Fault | undefined,
  ): Promise<{ body: Uint8Array; code?: string }> {
    const api = this.apis.get(name)
    if (!session) return refusal(-604104)
    if (name === OPEN_DATA) return this.openData(requestData, fault) // asks for no permission
    if (!api) return refusal(-604100)
    if (!session.spec.openapi.has(name)) return refusal(-604101)
    try {
      await suffer(fault)
      this.rates.take(name)
      return { body: encodeReply(await api(decodeParams(requestData))) }
    } catch (error) {
      const { errcode, errmsg } = asApiError(error)
      return { body: encodeReply(failure(new ApiError(errcode, errmsg))), code: String(errcode) }
    }
  }

  /** Its answers have no place for a code of WeChat's: a fault is told as one of the cloud itself. */
  private async openData(requestData: Uint8Array, fault: Fault | undefined): Promise<{ body: Uint8Array; code?: string }> {
    try {
      await suffer(fault)
    } catch (error) {
      return refusal(asApiError(error).errcode)
    }
    return { body: openData(this.wechat, this.now(), requestData) }
  }
}

function refusal(number: number): { body: Uint8Array; code: string } {
  return { body: encodeReply({ refused: number }), code: String(number) }
}

/** An injected fault carries its number as text; what cannot be read is the caller's fault, 47001. */
function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const code = Number((error as { code?: unknown }).code)
  return Number.isInteger(code) ? new ApiError(code, 'a fault was injected') : new ApiError(47001, 'data format error')
}
