import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Is the page of this component on top? Pages below it stay mounted and should be quiet. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}
