import { asCalendarFile } from './calendar.h5'

describe('a shift as a calendar file', () => {
  const file = asCalendarFile({ title: '巡逻,夜间;', place: '3号楼\n门前', startsAt: Date.UTC(2026, 10, 24, 6, 0), endsAt: Date.UTC(2026, 10, 24, 8, 30) })

  it('says begin and end in UTC and rings an hour before', () => {
    expect(file).toContain('DTSTART:20261124T060000Z\r\n')
    expect(file).toContain('DTEND:20261124T083000Z\r\n')
    expect(file).toContain('TRIGGER:-PT1H\r\n')
  })

  it('escapes what means something in the format', () => {
    expect(file).toContain('SUMMARY:巡逻\\,夜间\\;\r\n')
    expect(file).toContain('LOCATION:3号楼\\n门前\r\n')
  })
})
