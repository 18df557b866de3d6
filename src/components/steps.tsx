import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import './steps.scss'

export interface Step {
  title: ReactNode
  state: 'done' | 'now' | 'todo' | 'stopped'
  /** When, by whom, what next. */
  note?: ReactNode
}

const spoken = { done: '已完成', now: '进行中', todo: '还没到', stopped: '已停止' } as const

/** Where something stands: what is behind, what is now, what comes. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="lb-steps">
      {steps.map((step, at) => (
        <View className={classes('lb-step', `lb-step--${step.state}`)} key={at}>
          <View className="lb-step__rail">
            <View className="lb-step__mark" ariaLabel={spoken[step.state]}>
              {step.state === 'done' && <Icon name="check" size={14} />}
              {step.state === 'stopped' && <Icon name="close" size={14} />}
            </View>
            {at < steps.length - 1 && <View className="lb-step__line" />}
          </View>
          <View className="lb-step__main">
            <View className="lb-step__title">{step.title}</View>
            {step.note !== undefined && <View className="lb-step__note">{step.note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
