import { find, MAX_ROWS, read } from '../../kit/store'
import { is } from '../../kit/wechat'
import type { AttainmentDoc } from './attainment'
import type { CredentialDoc } from './credential'

/** A short list: what a community teaches and asks for. */
const MOST_CREDENTIALS = 200
/** Newest records that one page shows. */
const PAGE = 100

export const credentialsOf = (communityId: string): Promise<CredentialDoc[]> =>
  find('credentials', { communityId }, { orderBy: ['name', 'asc'], limit: MOST_CREDENTIALS })

export const readCredential = (credentialId: string) => read<CredentialDoc>('credentials', credentialId)

export const newestOf = (communityId: string, memberNo: string): Promise<AttainmentDoc[]> =>
  find('attainments', { communityId, memberNo }, { orderBy: ['recordedAt', 'desc'], limit: PAGE })

export const recordsOf = (communityId: string, credentialId: string): Promise<AttainmentDoc[]> =>
  find('attainments', { communityId, credentialId }, { orderBy: ['recordedAt', 'desc'], limit: MAX_ROWS })

/** What of these credentials these people have, whether or not it has run out. */
export const heldAmong = (communityId: string, memberNos: readonly string[], credentialIds: readonly string[]): Promise<AttainmentDoc[]> =>
  find('attainments', { communityId, memberNo: is.in(memberNos), credentialId: is.in(credentialIds), state: 'valid', passed: true }, {
    limit: MAX_ROWS,
    fields: ['memberNo', 'credentialId', 'lapsesAt'],
  })

/** Records of these credentials that count at that moment. */
export const countingAt = (communityId: string, credentialIds: readonly string[], at: number): Promise<AttainmentDoc[]> =>
  find('attainments', { communityId, credentialId: is.in(credentialIds), state: 'valid', passed: true, lapsesAt: is.or(is.in([null]), is.gt(at)) }, {
    limit: MAX_ROWS,
    fields: ['memberNo', 'credentialId'],
  })

/** Records of all communities that somebody should hear of now. For the clockwork only. */
export const unsafeDue = (now: number): Promise<AttainmentDoc[]> =>
  find('attainments', { remindAt: is.and(is.gt(0), is.lte(now)) }, { orderBy: ['remindAt', 'asc'], limit: 100 })
