import Taro from '@tarojs/taro'

export interface CalendarEvent {
  title: string
  place: string
  /** Epoch ms. */
  startsAt: number
  endsAt: number
}

/** How long before the start the phone's calendar rings, in seconds. */
const RINGS_BEFORE = 3600

/** Writes the shift into the phone's own calendar; false when the person did not allow it or the phone cannot. */
export async function addToCalendar({ title, place, startsAt, endsAt }: CalendarEvent): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place,
      startTime: Math.floor(startsAt / 1000),
      endTime: String(Math.floor(endsAt / 1000)),
      alarm: true,
      alarmOffset: RINGS_BEFORE,
    })
    return true
  } catch {
    return false
  }
}
