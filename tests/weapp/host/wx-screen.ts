/**
 * What WeChat itself draws around a page: title, toast, loading, dialogs, tab bar. Dialogs answer at once: a modal is
 * confirmed, the first entry of an action sheet is chosen, privacy is agreed to, every subscription is accepted; a test
 * overrides the API to answer otherwise.
 */
import type { Guard } from './guard'
import type { Options } from './wx-calls'
import { WxFailure } from './wx-failure'

export interface Screen {
  toast?: string
  loading?: string
  tabBarHidden: boolean
  readonly badges: Map<number, string>
}

export function screenApi(screen: Screen, guard: Guard, setTitle: (title: string) => void) {
  return {
    showToast: ({ title }: Options) => void (screen.toast = String(title)),
    hideToast: () => void (screen.toast = undefined),
    showLoading: ({ title }: Options) => void (screen.loading = String(title)),
    hideLoading: () => void (screen.loading = undefined),
    showModal: () => ({ confirm: true, cancel: false, content: null }),
    showActionSheet: () => ({ tapIndex: 0 }),
    setNavigationBarTitle: ({ title }: Options) => setTitle(String(title)),
    hideTabBar: () => void (screen.tabBarHidden = true),
    showTabBar: () => void (screen.tabBarHidden = false),
    setTabBarBadge: ({ index, text }: Options) => void screen.badges.set(Number(index), String(text)),
    removeTabBarBadge: ({ index }: Options) => void screen.badges.delete(Number(index)),
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
    requirePrivacyAuthorize: () => ({}),
    openPrivacyContract: () => ({}),
    requestSubscribeMessage: ({ tmplIds }: Options) => subscribe(tmplIds, guard),
  }
}

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html;
 * five templates at once are allowed by now, three by older clients. */
function subscribe(tmplIds: unknown, guard: Guard): Record<string, string> {
  if (!guard.isGesture) throw new WxFailure('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
  if (!Array.isArray(tmplIds) || tmplIds.length === 0) throw new WxFailure("requestSubscribeMessage:fail TmplIds can't be empty", { errCode: 10_001 })
  if (tmplIds.length > 3) throw new WxFailure('requestSubscribeMessage:fail Templates count out of max bounds', { errCode: 20_003 })
  return Object.fromEntries(tmplIds.map((id) => [String(id), 'accept']))
}
