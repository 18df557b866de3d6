import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'

/** The shapes are drawn in styles/icons.scss; a test keeps both lists equal. */
export const iconNames = [
  'home', 'calendar', 'bell', 'person', 'people', 'right', 'left', 'down', 'check', 'check-circle', 'close', 'close-circle',
  'warning', 'info', 'clock', 'pin', 'phone', 'scan', 'qr', 'camera', 'plus', 'minus', 'star', 'star-full', 'heart', 'hand',
  'shield', 'gift', 'book', 'leaf', 'list', 'edit', 'search', 'send', 'share', 'building', 'door', 'wrench', 'refresh',
  'offline', 'flag', 'megaphone', 'text-size', 'ticket', 'chart', 'settings', 'shop', 'waiting', 'badge', 'lamp',
] as const

export type IconName = (typeof iconNames)[number]

/**
 * A line icon in the colour of the text around it. Decorative unless `label` is given.
 * @param size in px; by default the size of the text's mark.
 */
export function Icon({ name, size, className, label }: { name: IconName; size?: number; className?: string; label?: string }) {
  const style = size === undefined ? undefined : { width: `${size}px`, height: `${size}px` }
  const spoken = label === undefined ? {} : a11y('img', label)
  return <View className={classes('lb-icon', `lb-icon--${name}`, className)} style={style} {...spoken} />
}
