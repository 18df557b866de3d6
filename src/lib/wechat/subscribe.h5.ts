import Taro from '@tarojs/taro'

/** The preview's stand-in for WeChat's dialog: the local cloud remembers the answer as WeChat would. */
export async function askToSubscribe(templateIds: readonly string[]): Promise<string[]> {
  if (templateIds.length === 0) return []
  const { confirm } = await Taro.showModal({
    title: '邻伴 申请给您发一次消息',
    content: '活动、求助或通知有新进展时，用服务通知告诉您。每同意一次，只发一条。',
    confirmText: '允许',
    cancelText: '取消',
    confirmColor: '#14735f',
  })
  if (!confirm) return []
  const response = await fetch('/_wechat/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ templateIds }),
  })
  const answer = (await response.json()) as Record<string, string>
  return templateIds.filter((id) => answer[id] === 'accept')
}
