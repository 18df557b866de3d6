import Taro from '@tarojs/taro'
import type { FunctionName } from '#contract/deployment'
import type { Envelope } from '#contract/envelope'

/** Prepares the cloud once at launch; the environment is the one that the mini-program is bound to. */
export function openCloud(): void {
  Taro.cloud.init({})
}

/** Calls a cloud function in WeChat. Resolves with what it returned, rejects when no answer came. */
export async function send(name: FunctionName, envelope: Envelope): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data: envelope })
  return result
}
