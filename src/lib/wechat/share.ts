import { useShareAppMessage } from '@tarojs/taro'

export interface Card {
  title: string
  /** Path with query, with or without the leading slash. */
  path: string
}

/**
 * The card that a person forwards from this page, by WeChat's menu or by a Button with
 * `openType="share"`. A program cannot post into a group, only a person can.
 * @param onShared called when the person asks for the card; WeChat does not tell whether it was sent.
 */
export function useShareCard(card: () => Card, onShared?: () => void): () => void {
  useShareAppMessage(() => {
    onShared?.()
    return card()
  })
  // In WeChat the button's open-type does the sharing; there is nothing left for a tap to do.
  return () => undefined
}
