import Taro from '@tarojs/taro'

/** At most three templates fit into one dialog of WeChat. */
const MOST = 3

/**
 * Asks for one service message of each template and resolves with the ids that were accepted.
 * Call it in the tap itself, before any await: WeChat refuses the dialog otherwise. A person who
 * chose "always refuse", or a phone that cannot, accepts nothing.
 */
export async function askToSubscribe(templateIds: readonly string[]): Promise<string[]> {
  const wanted = templateIds.slice(0, MOST)
  if (wanted.length === 0) return []
  try {
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: wanted, entityIds: [] })) as unknown as Record<string, string>
    return wanted.filter((id) => answer[id] === 'accept')
  } catch {
    return []
  }
}
