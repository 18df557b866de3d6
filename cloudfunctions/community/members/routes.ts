import type { Routes } from '../../kit/context'
import { findMembers } from './use-cases/find-members'
import { join } from './use-cases/join'
import { me } from './use-cases/me'
import { setDisplay, setVolunteering } from './use-cases/settings'

export const routes: Routes<'member.join' | 'member.me' | 'member.setDisplay' | 'member.setVolunteering' | 'member.find'> = {
  'member.join': join,
  'member.me': me,
  'member.setDisplay': setDisplay,
  'member.setVolunteering': setVolunteering,
  'member.find': findMembers,
}
