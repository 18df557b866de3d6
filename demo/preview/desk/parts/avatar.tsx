import type { Person } from '../types'

const TONE: Record<Person['group'], string> = {
  居民: '#a8683b', 志愿者: '#14735f', 队长: '#3f6b2f', 居委会: '#2f5d92', 党员: '#a23b32', 商家: '#8a5a9a', 单位: '#5b6470',
}

/** A round seal with the family name, in the colour of the group. */
export function Avatar({ person, small }: { person: Person; small?: boolean }) {
  return (
    <span className={small ? 'avatar avatar-small' : 'avatar'} style={{ background: TONE[person.group] }} aria-hidden="true">
      {person.name.slice(0, 1)}
    </span>
  )
}
