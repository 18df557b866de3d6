import Taro from '@tarojs/taro'

/** A passing word about something that already happened. Never the only place where it is said. */
export function toast(text: string, ms = 2500): void {
  void Taro.showToast({ title: text, icon: 'none', duration: ms })
}

/** The same with a tick; WeChat cuts the text after seven characters. */
export function toastDone(text = '已完成', ms = 1800): void {
  void Taro.showToast({ title: text, icon: 'success', duration: ms })
}
