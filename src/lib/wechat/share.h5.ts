import Taro from '@tarojs/taro'
import { framed, tellDesk } from './desk.h5'
import type { Card } from './share'

/** In the preview the card goes to the desk, which shows the building group; alone, into the clipboard. */
export function useShareCard(card: () => Card, onShared?: () => void): () => void {
  return () => {
    onShared?.()
    const { title, path } = card()
    if (framed()) tellDesk({ type: 'linban:share', title, path })
    else void Taro.setClipboardData({ data: `${title} ${path}` })
  }
}
