import { deployment, type FunctionName } from '#contract/deployment'
import type { Reply } from '#contract/envelope'
import { COLLECTIONS } from '../../../collections'
import { buildQuestion, buildState, type BuildState } from '../../../kit/build'
import type { UseCase } from '../../../kit/context'
import { fewAtATime } from '../../../kit/few'
import { countOf } from '../../../kit/store'
import { callSibling, openapi } from '../../../kit/wechat'
import { buildCheck, sendingCheck, settingsCheck, templatesCheck, type Check } from '../domain/findings'

/** Is everything where a deployment should have put it? Asked by staff after each release; nothing is written or sent. */
export const doctor: UseCase<'system.doctor'> = async ({ caller: { communityId } }) => {
  const own = buildState()
  const targets = Object.keys(deployment) as FunctionName[]
  const builds = new Map(await Promise.all(targets.map(async (target) => [target, target === 'clockwork' ? own : await buildOf(target)] as const)))
  const answers = targets.map((target) => [target, builds.get(target) ?? null] as const)
  return {
    checks: [
      ...answers.map(([target, build]) => buildCheck(target, build, own.buildId)),
      ...answers.map(([target, build]) => settingsCheck(target, build)),
      templatesCheck([own, builds.get('community') ?? null]),
      await collectionsCheck(communityId),
      sendingCheck(await trySending()),
    ],
  }
}

async function buildOf(target: FunctionName): Promise<BuildState | null> {
  try {
    const reply = (await callSibling(target, buildQuestion)) as Reply<BuildState> | undefined
    return reply?.ok ? reply.data : null
  } catch {
    return null
  }
}

async function collectionsCheck(communityId: string): Promise<Check> {
  const unreadable: string[] = []
  await fewAtATime(COLLECTIONS, (collection) => countOf(collection, { communityId }).catch(() => unreadable.push(collection)))
  const detail = unreadable.length > 0 ? `cannot read ${unreadable.join(', ')}` : `${COLLECTIONS.length} readable`
  return { name: 'collections', ok: unreadable.length === 0, detail }
}

/** A message to nobody: refused for its recipient where we may send, and for the permission where we may not. */
async function trySending(): Promise<number | undefined> {
  try {
    await openapi.subscribeMessage.send({ touser: '', templateId: 'none', data: { thing1: { value: '-' } } })
    return 0
  } catch (error) {
    return (error as { errCode?: number }).errCode
  }
}
