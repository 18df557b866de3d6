import { ScrollView, View } from '@tarojs/components'
import { classes } from './classes'
import { Tappable } from './tappable'
import './tabs.scss'

export interface Tab<T extends string> {
  key: T
  label: string
  /** A small number beside the word; nothing at zero. */
  count?: number
}

export function Tabs<T extends string>({ tabs, value, onChange }: { tabs: readonly Tab<T>[]; value: T; onChange: (key: T) => void }) {
  return (
    <ScrollView scrollX className="lb-tabs" enhanced showScrollbar={false}>
      <View className="lb-tabs__row">
        {tabs.map(({ key, label, count }) => (
          <Tappable key={key} id={`tab-${key}`} role="tab" checked={key === value} className={classes('lb-tab', key === value && 'lb-tab--on')} onTap={() => onChange(key)}>
            <View className="lb-tab__label">{label}</View>
            {count !== undefined && count > 0 && <View className="lb-tab__count">{count > 99 ? '99+' : count}</View>}
          </Tappable>
        ))}
      </View>
    </ScrollView>
  )
}
