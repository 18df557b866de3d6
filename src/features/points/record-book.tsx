import { View } from '@tarojs/components'
import { Card, Section } from '@/components/card'
import { Icon } from '@/components/icon'
import { Meter } from '@/components/meter'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { starWords } from '@/features/hours/text'
import { speakMinutes } from '@/lib/format/amounts'
import type { RecordBook } from '#contract/hours'
import { HourEntry } from './hour-entry'
import './points.scss'

/** Hours that are on record for good. Scanned and typed time stand apart and are never added up. */
export function Book({ book }: { book: RecordBook }) {
  return (
    <>
      <Stars book={book} />
      <View className="book-sums">
        <Sum icon="scan" title="扫码记的" minutes={book.measuredMinutes} note="由签到码证实" />
        <Sum icon="edit" title="手工登记的" minutes={book.typedMinutes} note="单独记，不算积分" />
      </View>
      <Section title="每一次服务">
        {book.entries.length === 0 ? (
          <Empty icon="book" title="还没有服务记录" note="参加一次活动、扫码签到签退，就会记在这里。" />
        ) : (
          book.entries.map((entry) => <HourEntry key={entry.hourEntryId} entry={entry} />)
        )}
      </Section>
    </>
  )
}

/** The star is what staff have confirmed; hours that suffice for the next one only propose it. */
function Stars({ book: { star, measuredMinutes } }: { book: RecordBook }) {
  const words =
    star.nextAtMinutes === null
      ? '五星是最高的一级，谢谢您这么多年的付出！'
      : `扫码记满 ${star.nextAtMinutes / 60} 小时是${starWords[star.reached + 1]}，还差 ${speakMinutes(star.nextAtMinutes - measuredMinutes)}`
  return (
    <Card id="star-level">
      <View className="lb-row lb-row--apart">
        <View className="lb-title">{star.level === 0 ? '志愿者' : `${starWords[star.level]}志愿者`}</View>
        <View className="book-stars">
          {[1, 2, 3, 4, 5].map((level) => (
            <View key={level} className={level <= star.level ? 'book-stars__on' : ''}>
              <Icon name={level <= star.level ? 'star-full' : 'star'} />
            </View>
          ))}
        </View>
      </View>
      {star.reached > star.level && <Notice tone="brand" icon="star">{`扫码时长已经够${starWords[star.reached]}，等社区确认。`}</Notice>}
      <Meter value={measuredMinutes} max={star.nextAtMinutes ?? measuredMinutes} words={words} />
    </Card>
  )
}

function Sum({ icon, title, minutes, note }: { icon: 'scan' | 'edit'; title: string; minutes: number; note: string }) {
  return (
    <Card>
      <View className="lb-row">
        <Icon name={icon} />
        <View className="lb-sub">{title}</View>
      </View>
      <View className="lb-title lb-number">{speakMinutes(minutes)}</View>
      <View className="lb-caption">{note}</View>
    </Card>
  )
}
