import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Tappable } from '@/components/tappable'
import { CourseSheet } from '@/features/credentials/requirement-sheet'
import type { PartProps } from './problems'

/** Is something taught there? Then it goes on record as training, and as no hours. */
export function TrainingPart({ draft: { trains }, change }: PartProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Field label="是不是培训" hint={trains === null ? undefined : '来的人扫码签到签退，就记下培训，不记服务时长和积分。'}>
        <Tappable id="publish-trains" className="lb-input lb-picked" onTap={() => setChoosing(true)}>
          <View className="lb-grow">{trains === null ? '不是，是平常的活动' : `是培训：${trains.name}`}</View>
          <Icon name="right" />
        </Tappable>
      </Field>
      {choosing && <CourseSheet value={trains} onChoose={(course) => change({ trains: course })} onClose={() => setChoosing(false)} />}
    </>
  )
}
