import type { UseCase } from '../../../kit/context'
import { insert, updateIf } from '../../../kit/store'
import type { AttainmentDoc } from '../attainment'
import { heldAmong, unsafeDue } from '../repository'
import { runsOut } from '../words'

/**
 * Every minute, over all communities. The message is a record in the outbox whose id says of what it speaks, so it goes out
 * once however often the timer fires; then the record says that nothing is due. Whoever has a newer one is not bothered.
 */
export const remind: UseCase<'credential.remind'> = async ({ now }) => {
  let reminded = 0
  for (const due of await unsafeDue(now)) {
    if (!(await isRenewed(due)) && (await say(due, now))) reminded += 1
    await updateIf('attainments', due._id, { remindAt: due.remindAt }, { remindAt: null })
  }
  return { reminded }
}

async function isRenewed({ communityId, memberNo, credentialId, lapsesAt }: AttainmentDoc): Promise<boolean> {
  const held = await heldAmong(communityId, [memberNo], [credentialId])
  return held.some((other) => other.lapsesAt === null || other.lapsesAt > (lapsesAt ?? 0))
}

const say = (due: AttainmentDoc, now: number): Promise<boolean> =>
  insert('commands', {
    _id: `lapse:${due._id}`,
    communityId: due.communityId,
    name: 'credential.remind',
    hash: '',
    reply: null,
    messages: [runsOut(due)],
    outbox: 'waiting',
    at: now,
  })
