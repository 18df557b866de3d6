import type { Person } from '../../support/client'
import { newCommunity } from '../../support/community'
import { newCourse, newPaper, show, train } from '../../support/credentials'
import { publishShift } from '../../support/shifts'

/** A course that is taught and a paper that somebody has seen. */
export async function credentials(): Promise<void> {
  const town = await newCommunity({ volunteers: 2 })
  const [who] = town.volunteers as [Person]
  const { founder } = town
  const course = await newCourse(town, '消防安全', 12)
  const paper = await newPaper(town, '电工证')
  await founder.does('credential.list', {})
  await publishShift(town, { trains: course, startsIn: 2 * 24 * 60 })
  await who.does('credential.sessions', { credentialId: course })
  await train(town, course, town.volunteers)
  await founder.does('credential.holders', { credentialId: course })
  await who.does('credential.mine', {})
  const { attainmentId } = await show(founder, who, paper)
  await founder.does('credential.revoke', { attainmentId, reason: '证是别人的' })
  await founder.does('credential.rename', { credentialId: paper, name: '低压电工证', content: '' })
  await founder.does('credential.retire', { credentialId: paper })
}
