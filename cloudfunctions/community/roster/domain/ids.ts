/**
 * Ids that follow from what people call a thing, so that the same spreadsheet names the same things for ever. Buildings and
 * entrances keep their numbers (B3, B3-2), because people read them in logs; names become two FNV-1a hashes in base 36,
 * 64 bits together: among the few hundred names of a community two will not meet.
 */
export const buildingId = (buildingNo: number) => `B${buildingNo}`

/** 2门 of building 3 is B3-2; a door called by a name gets that name's hash. */
export function entranceId(buildingNo: number, entrance: string): string {
  const number = /^(\d{1,3})\D*$/.exec(entrance)?.[1]
  return `${buildingId(buildingNo)}-${number === undefined ? hashOf(entrance) : Number(number)}`
}

export const householdId = (entrance: string, room: string) => `${entrance}-${room}`
export const compoundId = (name: string) => `c${hashOf(name)}`
export const teamId = (name: string) => `t${hashOf(name)}`
export const merchantId = (name: string) => `m${hashOf(name)}`
/** A reward is its merchant and its title; across communities its document needs the community too. */
export const rewardId = (communityId: string, merchant: string, title: string) => `w${hashOf(`${communityId}\n${merchant}\n${title}`)}`

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

export const hashOf = (text: string): string => `${fnv1a(text, OFFSET)}${fnv1a(`${text}\n`, OFFSET ^ 0x5bd1e995)}`

/** Fowler–Noll–Vo 1a over UTF-16 halves, draft-eastlake-fnv. */
function fnv1a(text: string, seed: number): string {
  let hash = seed >>> 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), PRIME) >>> 0
    hash = Math.imul(hash ^ (unit >>> 8), PRIME) >>> 0
  }
  return hash.toString(36).padStart(7, '0')
}
