import type { Options } from './wx-calls'
import { WxFailure } from './wx-failure'

/** What a test connects the mini-program to: answers with the function's result, or throws an error with `errCode` and `errMsg`. */
export type CloudCall = (request: { name: string; data: unknown }) => unknown

/** The part of `wx.cloud` that LinBan uses. Files are only named; a test that needs their bytes overrides `cloud.uploadFile`. */
export function cloudApi(call: CloudCall) {
  let env: string | undefined
  const ready = () => {
    if (env === undefined) throw new WxFailure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
    return env
  }
  return {
    synchronous: {
      init: (config: unknown) => {
        env = (config as { env?: string } | undefined)?.env ?? 'default'
      },
    },
    asynchronous: {
      async callFunction({ name, data }: Options) {
        ready()
        // JSON is all that crosses the wire, so a function never sees `undefined` or a Date.
        return { result: await call({ name: String(name), data: JSON.parse(JSON.stringify(data ?? {})) as unknown }) }
      },
      uploadFile: ({ cloudPath }: Options) => ({ fileID: `cloud://${ready()}/${String(cloudPath)}`, statusCode: 200 }),
      getTempFileURL: ({ fileList }: Options) => ({ fileList: (ready(), fileList as unknown[]).map(link) }),
    },
  }
}

function link(file: unknown) {
  const fileID = String(typeof file === 'object' && file !== null ? (file as Options).fileID : file)
  return { fileID, tempFileURL: fileID.replace('cloud://', 'https://files.invalid/'), status: 0, errMsg: 'ok' }
}
