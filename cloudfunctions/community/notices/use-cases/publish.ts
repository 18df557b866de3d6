import type { AudienceCount } from '#contract/notices'
import type { Input } from '#contract/index'
import type { Ctx, UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import type { EntranceDoc } from '../../../places'
import { checkText } from '../content-check'
import { audienceText } from '../domain/audience'
import { decidePublish } from '../domain/decide-publish'
import { noticePage, type NoticeDoc } from '../notice'
import { noticeCard } from '../views'
import { countAudience } from './count'

/** Writes the notice and leaves one message in the outbox; the clockwork brings it to everybody in the audience. */
export const publish: UseCase<'notice.publish'> = async (ctx, input) => {
  const { entrances, counted } = await countAudience(ctx.caller.communityId, input.audience)
  const decision = decidePublish(counted.households, input.expected)
  if (!decision.ok) return ctx.refuse(decision.reason, { households: counted.households })
  const checked = await checkText(ctx.openid, input.title, input.body)
  if (checked === 'risky') return ctx.refuse('contentRisky')
  const notice = noticeOf(ctx, input, entrances, counted, checked)
  return ctx.commit(async (transaction) => {
    await transaction.insert('notices', notice)
    const { _id: noticeId, title, body } = notice
    ctx.tell({ kind: 'audience', noticeId, title, body, page: noticePage(noticeId), about: ctx.now })
    return { ...noticeCard(notice), counted }
  })
}

function noticeOf({ caller, now }: Ctx, input: Input<'notice.publish'>, entrances: EntranceDoc[], counted: AudienceCount, checked: 'pass' | 'review'): NoticeDoc {
  return {
    _id: newId(),
    communityId: caller.communityId,
    title: input.title,
    body: input.body,
    author: caller.name,
    authorNo: caller.memberNo,
    publishedAt: now,
    audience: audienceText(input.audience, entrances),
    entranceIds: entrances.map(({ entranceId }) => entranceId),
    entrances: entrances.map(({ entranceId, entrance, building, buildingId, households }) => ({ entranceId, entrance, building, buildingId, households })),
    buildingIds: [...new Set(entrances.map(({ buildingId }) => buildingId))],
    needsAcknowledgement: input.needsAcknowledgement,
    counted,
    checked,
  }
}
