import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { Stepper } from '@/components/stepper'
import { useChangeDisplay } from '@/features/session/use-display'
import type { Me } from '@/lib/session'

/** Every change shows at once on this very page, so nobody has to imagine a size. */
export function DisplaySettings({ me }: { me: Me }) {
  const change = useChangeDisplay()
  return (
    <>
      <ChoiceList
        options={[
          { value: 'normal', label: '标准版', note: '字小一些，一页看得多', id: 'display-normal' },
          { value: 'elder', label: '长辈版', note: '字大、按钮大，一次只问一件事', id: 'display-elder' },
        ]}
        value={me.elderMode ? 'elder' : 'normal'}
        onChange={(mode) => void change({ elderMode: mode === 'elder' }, me)}
      />
      {me.elderMode && (
        <Stepper id="font-size" label="字的大小" min={18} max={30} step={2} value={me.fontSize} onChange={(fontSize) => void change({ fontSize }, me)} />
      )}
      <Card title="看看合不合适">
        <View>明天上午 9 点，志愿者到您家换灯泡。</View>
      </Card>
      {me.elderMode && (
        <Button id="leave-elder" kind="default" onTap={() => change({ elderMode: false }, me)}>
          换回标准版
        </Button>
      )}
    </>
  )
}
