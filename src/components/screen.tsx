import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { leave } from '@/lib/navigation'
import { usePageVisible } from '@/lib/page-visible'
import { classes } from './classes'
import { DialogHost } from './dialog-host'
import { displayClasses, useDisplay } from './display'
import { Icon } from './icon'
import './screen.scss'
import { Tappable } from './tappable'

export interface ScreenProps {
  /** Shown in the navigation bar; leave it out when the page's config says enough. */
  title?: string
  /** Stays above the bottom edge while the page scrolls; usually one or two buttons. */
  actions?: ReactNode
  /** One of the four pages of the tab bar, which is hidden in elder mode. */
  tab?: boolean
  /** The elder home: the only page without a way back. */
  root?: boolean
  /** For long work on a desk screen: up to 1120 px instead of 640. */
  wide?: boolean
  className?: string
  id?: string
}

/** The root of every page: theme, title, safe areas, the way back in elder mode, dialogs, bottom actions. */
export function Screen({ title, actions, tab, root, wide, className, id, children }: PropsWithChildren<ScreenProps>) {
  const display = useDisplay()
  const visible = usePageVisible()
  useEffect(() => {
    if (title !== undefined && visible) void Taro.setNavigationBarTitle({ title })
  }, [title, visible])
  useTabBar(tab === true && visible, display.elder)
  return (
    <View id={id} className={classes(displayClasses(display), 'lb-screen', wide && 'lb-screen--wide', className)}>
      {display.elder && !root && <WayBack tab={tab === true} />}
      <View className="lb-screen__content">{children}</View>
      {actions !== undefined && <View className="lb-screen__room" />}
      {actions !== undefined && (
        <View className="lb-screen__actions">
          <View className="lb-screen__bar">{actions}</View>
        </View>
      )}
      {visible && <DialogHost />}
    </View>
  )
}

/** WeChat's own back arrow is small and cannot grow, so elder mode has a second one that can. */
function WayBack({ tab }: { tab: boolean }) {
  return (
    <Tappable className="lb-back" id="way-back" onTap={leave}>
      <Icon name={tab ? 'home' : 'left'} />
      <View className="lb-back__text">{tab ? '回首页' : '返回'}</View>
    </Tappable>
  )
}

/** The tab bar's type cannot follow a large-text mode; the elder home has doors instead. */
function useTabBar(onTab: boolean, elder: boolean): void {
  useEffect(() => {
    if (!onTab) return
    // Leaving the page while the call runs makes it fail, and then it no longer matters.
    const ignore = () => undefined
    if (elder) Taro.hideTabBar({ animation: false }).catch(ignore)
    else Taro.showTabBar({ animation: false }).catch(ignore)
  }, [onTab, elder])
}
