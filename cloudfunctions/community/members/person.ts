import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { seal } from '../../kit/seal'
import type { Doc } from '../../kit/wechat'
import { bindText } from './domain/bind-code'

/**
 * Personal data that daily work does not need lies here, apart from `members`: the id is the member's, and of all of it only
 * the unit is ever shown, to its own person. The telephone number is encrypted (AES-256-GCM) and tied to its owner, so
 * that a copied field opens nowhere else; a keyed hash beside it answers "is this the same number?" without opening it.
 * Of the bind code only a keyed hash exists.
 */
export interface PersonDoc extends Doc {
  memberNo: string
  sex: string
  /** `v1.<iv>.<ciphertext>.<tag>` in base64url. */
  phoneSealed: string | null
  phoneHash: string | null
  partyUnit: string
  bindSeal: string | null
}

export interface PersonFacts {
  sex: string
  phone: string
  partyUnit: string
  bindCode: string
}

export function personOf(communityId: string, memberNo: string, facts: PersonFacts): PersonDoc {
  const _id = `${communityId}:${memberNo}`
  const phone = facts.phone.replace(/\D/g, '')
  return {
    _id,
    communityId,
    memberNo,
    sex: facts.sex,
    phoneSealed: phone === '' ? null : sealField(phone, _id),
    phoneHash: phone === '' ? null : seal(`phone\n${communityId}\n${phone}`),
    partyUnit: facts.partyUnit,
    bindSeal: facts.bindCode === '' ? null : seal(bindText(_id, facts.bindCode)),
  }
}

/** `owner` is authenticated with the text and must be given again to open it. */
export function sealField(text: string, owner: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', fieldKey(), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
}

/** The secret may be any text; hashing it gives the 32 bytes that the cipher wants. */
function fieldKey(): Buffer {
  const secret = process.env.SECRET_FIELDS
  if (!secret) throw new Error('SECRET_FIELDS is not set in this function’s environment')
  return createHash('sha256').update(secret).digest()
}
