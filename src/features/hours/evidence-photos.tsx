import { Photos } from '@/components/photos'
import { toast } from '@/components/toast'
import { type Uploaded, uploadPicture } from '@/lib/wechat/upload'

const MOST = 3

/** Pictures that show what happened: a sign-in sheet, a slip. */
export function EvidencePhotos({ photos, onChange }: { photos: Uploaded[]; onChange: (photos: Uploaded[]) => void }) {
  const add = async () => {
    try {
      const picture = await uploadPicture('evidence')
      if (picture !== null) onChange([...photos, picture])
    } catch {
      toast('照片没有传上去，请再试一次')
    }
  }
  return (
    <Photos
      label="凭证照片"
      optional
      hint="签到表、单据。请不要拍到身份证号和病历。"
      photos={photos.map(({ src }) => src)}
      max={MOST}
      onAdd={add}
      onRemove={(at) => onChange(photos.filter((_, n) => n !== at))}
    />
  )
}
