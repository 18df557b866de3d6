import type { Routes } from '../../kit/context'
import { findMembers } from './use-cases/find-members'
import { join } from './use-cases/join'
import { me } from './use-cases/me'
import { setGuardian } from './use-cases/set-guardian'
import { setDisplay, setQuiet, setVolunteering } from './use-cases/settings'

export const routes: Routes<'member.join' | 'member.me' | 'member.setDisplay' | 'member.setQuiet' | 'member.setVolunteering' | 'member.setGuardian' | 'member.find'> = {
  'member.join': join,
  'member.me': me,
  'member.setDisplay': setDisplay,
  'member.setQuiet': setQuiet,
  'member.setVolunteering': setVolunteering,
  'member.setGuardian': setGuardian,
  'member.find': findMembers,
}
