import { Button } from '@/components/button'
import { toast } from '@/components/toast'
import { addToCalendar } from '@/lib/wechat/calendar'
import type { ShiftView } from '#contract/shifts'

/** Writes my promise into the phone's calendar. The reminders come all the same. */
export function CalendarButton({ shift }: { shift: ShiftView }) {
  const add = async () => {
    const { title, place, startsAt, endsAt } = shift
    const added = await addToCalendar({ title, place, startsAt, endsAt })
    toast(added ? '已记到手机日历，提前一小时响' : '没有记上。要用的话，请在微信里允许添加日历')
  }
  return (
    <Button id="add-to-calendar" kind="plain" icon="calendar" onTap={add}>
      记到手机日历
    </Button>
  )
}
