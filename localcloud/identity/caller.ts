/*
 * Who calls is decided here and nowhere else. A function learns it only from the environment of its invocation, as
 * on the platform (wx-server-sdk 4.0.2 reads `WX_CONTEXT_KEYS` and the variables it names at call time). Only the
 * cloud's own timers carry the source `wx_trigger`; no caller from outside can claim it.
 */

export const APP_ID = 'wxdemo0000000000'

export interface Identity {
  openid?: string
  unionid?: string
  /** `wx_client`, `wx_http`, `wx_trigger`, with `,scf` added for each function on the way. */
  source: string
}

const OPENID = /^[A-Za-z0-9_-]{1,64}$/

/** Completes what a caller says of itself. Throws on a source or openid that the platform would never produce. */
export function identify(caller: Partial<Identity>): Identity {
  if (caller.source?.startsWith('wx_trigger')) throw new Error('only the cloud itself fires timers')
  if (caller.openid !== undefined && !OPENID.test(caller.openid)) throw new Error('this is not an openid')
  const source = caller.source ?? (caller.openid === undefined ? 'wx_http' : 'wx_client')
  return { ...caller, source }
}

/** The identity with which a function that was called by `identity` calls another one. */
export function nested(identity: Identity): Identity {
  return { ...identity, source: `${identity.source},scf` }
}

/** The variables that an invocation adds to the environment of its instance. */
export function identityVariables(identity: Identity, token: string): Record<string, string> {
  const own: Record<string, string> = { WX_APPID: APP_ID, WX_CLIENTIP: '127.0.0.1', WX_API_TOKEN: token }
  if (identity.openid !== undefined) own['WX_OPENID'] = identity.openid
  if (identity.unionid !== undefined) own['WX_UNIONID'] = identity.unionid
  if (identity.source === 'wx_trigger') {
    own['TRIGGER_SRC'] = 'timer'
    own['WX_TRIGGER_API_TOKEN_V0'] = token // node-sdk 3.17.2 prefers it under TRIGGER_SRC=timer
  }
  const keys = Object.keys(own).filter((key) => key.startsWith('WX_'))
  return { ...own, WX_CONTEXT_KEYS: keys.join(','), TCB_SOURCE: identity.source }
}
