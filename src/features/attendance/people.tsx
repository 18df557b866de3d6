import { CellGroup, Cell } from '@/components/cell'
import { Avatar } from '@/components/avatar'
import { Empty } from '@/components/states'
import { Tag } from '@/components/tag'
import { Absent } from '@/features/absences/absent'
import { sayInviter } from '@/features/invite/text'
import { speakDoubt } from '@/features/place-check/text'
import { RegularPeople } from '@/features/regulars/regular-people'
import { speakMinutes } from '@/lib/format/amounts'
import { isOver, minutesSince, timeOf } from '@/lib/format/time'
import type { AttendanceList, AttendanceView } from '#contract/attendance'
import { AddWalkIn } from './add-walk-in'
import { SignInFor, SignOutFor } from './sign-for'
import { PersonToConfirm } from './person-to-confirm'
import { PersonToSettle } from './person-to-settle'

/** So long after the end somebody may still be signed in, in ms. */
const STILL_OPEN = 2 * 3_600_000

/** Everybody who signed up, first those about whom the leader must say something. */
export function People({ list, self }: { list: AttendanceList; self: string }) {
  const of = (...states: AttendanceView['state'][]) => list.people.filter(({ state }) => states.includes(state))
  const [unsure, forgot, here, over] = [of('awaiting'), of('review'), of('in'), of('done', 'refused')]
  return (
    <>
      {list.people.length + list.missing.length === 0 && <Empty icon="people" title="还没有人报名" note="有人报名，名单就在这里。" />}
      <Group title={`待您确认 ${unsure.length} 人`} people={unsure} row={(person) => <PersonToConfirm key={person.memberNo} person={person} self={self} />} />
      <Group title={`忘了签退 ${forgot.length} 人`} people={forgot} row={(person) => <PersonToSettle key={person.memberNo} person={person} list={list} self={self} />} />
      <Group title={`已签到 ${here.length} 人`} people={here} row={(person) => <PersonHere key={person.memberNo} person={person} self={self} />} />
      <Group title={`已结束 ${over.length} 人`} people={over} row={(person) => <PersonDone key={person.memberNo} person={person} />} />
      {list.missing.length > 0 && isOver(list.endsAt + STILL_OPEN) && <Absent shiftId={list.shiftId} />}
      {list.missing.length > 0 && !isOver(list.endsAt + STILL_OPEN) && (
        <CellGroup title={`还没到 ${list.missing.length} 人${isOver(list.startsAt) ? `，已开始 ${speakMinutes(minutesSince(list.startsAt))}` : ''}`}>
          {list.missing.map(({ memberNo, name, invitedBy }) => (
            <Cell key={memberNo} before={<Avatar name={name} />} title={name} note={sayInviter(invitedBy) ?? undefined} value={memberNo === self ? <Tag icon="clock">未签到</Tag> : <SignInFor shiftId={list.shiftId} memberNo={memberNo} name={name} />} />
          ))}
        </CellGroup>
      )}
      <RegularPeople shiftId={list.shiftId} />
      <AddWalkIn list={list} />
    </>
  )
}

function Group({ title, people, row }: { title: string; people: AttendanceView[]; row: (person: AttendanceView) => JSX.Element }) {
  return people.length === 0 ? null : <CellGroup title={title}>{people.map(row)}</CellGroup>
}

function PersonHere({ person, self }: { person: AttendanceView; self: string }) {
  const { helpedBy, name, memberNo } = person
  const note = `${timeOf(person.checkInAt)} ${helpedBy === null ? '签到' : `${helpedBy.name}代签`}${speakLate(person)}${speakPlace(person)}`
  // Whoever signed in with a phone of their own signs out with it.
  const value = helpedBy === null || memberNo === self ? <Tag tone="brand" icon="check">在场</Tag> : <SignOutFor person={person} />
  return <Cell before={<Avatar name={name} />} title={name} note={note} value={value} />
}

const speakLate = ({ lateMinutes }: AttendanceView) => (lateMinutes === 0 ? '' : `，晚到 ${speakMinutes(lateMinutes)}`)

const speakPlace = (person: AttendanceView) => {
  const doubt = speakDoubt(person)
  return doubt === null ? '' : `，${doubt}`
}

function PersonDone({ person }: { person: AttendanceView }) {
  const left = person.checkOutAt === null ? '' : `–${timeOf(person.checkOutAt)}`
  const note = `${timeOf(person.checkInAt)}${left}${person.minutes === null ? '' : `，${speakMinutes(person.minutes)}`}${speakLate(person)}${speakPlace(person)}`
  const state = person.state === 'refused' ? <Tag tone="red" icon="close">没有到场</Tag> : <Tag tone="brand" icon="check">{person.verified ? '已记时长' : '已登记'}</Tag>
  return <Cell before={<Avatar name={person.name} />} title={person.name} note={note} value={state} />
}
