import { View } from '@tarojs/components'
import { classes } from './classes'
import './field.scss'
import { Icon } from './icon'
import { Tappable } from './tappable'

export interface TurnerProps {
  /** Where one is: 2026年11月. */
  here: string
  /** What the arrows mean to whoever cannot see them: 上个月, 下个月. */
  backLabel: string
  onLabel: string
  onBack: () => void
  /** Absent where there is nothing further on. */
  onOn?: () => void
}

/** Turns pages one at a time. The arrows carry no words, so that the place between them keeps to one line in large type. */
export function Turner({ here, backLabel, onLabel, onBack, onOn }: TurnerProps) {
  return (
    <View className="lb-row lb-row--apart">
      <Arrow icon="left" label={backLabel} onTap={onBack} />
      <View className="lb-title lb-number">{here}</View>
      <Arrow icon="right" label={onLabel} onTap={onOn} />
    </View>
  )
}

function Arrow({ icon, label, onTap }: { icon: 'left' | 'right'; label: string; onTap?: () => void }) {
  return (
    <Tappable className={classes('lb-stepper__button', !onTap && 'lb-stepper__button--inert')} label={label} disabled={!onTap} onTap={onTap ?? nothing}>
      <Icon name={icon} />
    </Tappable>
  )
}
const nothing = () => undefined
