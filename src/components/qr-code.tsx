import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { qrSvg } from './qr-svg'
import { svgUri } from './svg-uri'
import './qr-code.scss'

/** A code to be scanned from this screen, on white with its quiet zone. `size` in px. */
export function QrCode({ value, size = 220, label }: { value: string; size?: number; label: string }) {
  const uri = useMemo(() => svgUri(qrSvg(value)), [value])
  return (
    <View className="lb-qr">
      <Image className="qr-code" src={uri} ariaLabel={label} style={{ width: `${size}px`, height: `${size}px` }} />
    </View>
  )
}
