import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'
import { Icon } from './icon'
import './rating.scss'

const words = ['还没评', '很不满意', '不满意', '一般', '满意', '很满意']

/** One to five stars with the word beside them; without `onChange` they only show. */
export function Rating({ value, onChange }: { value: number; onChange?: (stars: number) => void }) {
  return (
    <View className="lb-rating">
      {[1, 2, 3, 4, 5].map((stars) => (
        <View
          key={stars}
          className={classes('lb-rating__star', stars <= value && 'lb-rating__star--on', onChange !== undefined && 'lb-rating__star--big')}
          onClick={onChange === undefined ? undefined : () => onChange(stars)}
          {...(onChange === undefined ? {} : a11y('button', `${stars} 星，${words[stars]}`))}
        >
          <Icon name={stars <= value ? 'star-full' : 'star'} size={onChange === undefined ? 20 : 32} />
        </View>
      ))}
      <View className="lb-rating__word">{words[value] ?? ''}</View>
    </View>
  )
}
