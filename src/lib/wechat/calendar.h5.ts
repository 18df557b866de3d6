import type { CalendarEvent } from './calendar'

/** A browser has no calendar of its own: it saves a file that every calendar opens (RFC 5545). */
export async function addToCalendar(event: CalendarEvent): Promise<boolean> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([asCalendarFile(event)], { type: 'text/calendar' }))
  link.download = `${event.title}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}

export function asCalendarFile({ title, place, startsAt, endsAt }: CalendarEvent): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//LinBan//ZH',
    'BEGIN:VEVENT',
    `UID:${startsAt}-${encodeURIComponent(title)}@linban`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

/** 20261124T060000Z */
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Commas, semicolons, backslashes and line ends mean something in the format. */
const escaped = (text: string) => text.replace(/[\\,;]/g, (letter) => `\\${letter}`).replace(/\n/g, '\\n')
