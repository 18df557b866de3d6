import { Image, View } from '@tarojs/components'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import './photos.scss'
import { Tappable } from './tappable'

export interface PhotosProps extends FieldProps {
  /** Addresses that an Image can show. */
  photos: readonly string[]
  max: number
  /** Absent: the pictures are only shown. */
  onAdd?: () => void | Promise<unknown>
  onRemove?: (at: number) => void
}

/** A few pictures, with room to add one while there are fewer than `max`. */
export function Photos({ photos, max, onAdd, onRemove, ...field }: PhotosProps) {
  return (
    <Field {...field}>
      <View className="lb-photos">
        {photos.map((photo, at) => (
          <View className="lb-photo" key={photo}>
            <Image className="lb-photo__image" mode="aspectFill" src={photo} />
            {onRemove !== undefined && (
              <Tappable className="lb-photo__remove" label="去掉这张照片" onTap={() => onRemove(at)}>
                <Icon name="close" size={18} />
              </Tappable>
            )}
          </View>
        ))}
        {onAdd !== undefined && photos.length < max && (
          <Tappable className="lb-photo lb-photo--add" label="加一张照片" onTap={onAdd}>
            <Icon name="camera" size={28} />
            <View className="lb-caption">{`${photos.length} / ${max}`}</View>
          </Tappable>
        )}
      </View>
    </Field>
  )
}
