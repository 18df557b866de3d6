import { View } from '@tarojs/components'
import './avatar.scss'
import { classes } from './classes'
import type { Tone } from './tag'
// The colours of the tones are written there.
import './tag.scss'

const tones: Tone[] = ['brand', 'blue', 'amber', 'red']

/** The first character of a name on a colour that stays with the name. No photographs are kept. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0)
  return (
    <View className={classes('lb-avatar', large && 'lb-avatar--large', `lb-tone--${tones[sum % tones.length]}`)}>
      {[...name][0] ?? ''}
    </View>
  )
}
