/**
 * Every collection and its indexes, as data: the local cloud builds them, deployment prints and applies them.
 * Each index begins with `communityId`, because every query stays inside one community; the exceptions are
 * said where they stand. Uniqueness is the document id's work, so no index is unique.
 */
export interface IndexSpec {
  collection: string
  name: string
  keys: ReadonlyArray<readonly [field: string, direction: 1 | -1]>
}

const index = (collection: string, ...fields: string[]): IndexSpec => ({
  collection,
  name: fields.join('_').replace(/-/g, '').replace(/\./g, '_'),
  keys: fields.map((field) => (field.startsWith('-') ? ([field.slice(1), -1] as const) : ([field, 1] as const))),
})

/** Collections that are only read by id still appear here, so that deployment creates and closes them. */
export const COLLECTIONS = [
  'communities', 'members', 'persons', 'bindings', 'entrances', 'imports', 'importSlices', 'groups',
  'notices', 'reaches',
  'needs', 'rosters', 'regulars', 'attendances', 'attempts', 'absences', 'approvals', 'placeChecks', 'credentials', 'attainments', 'signals', 'handovers', 'hours', 'typedHours', 'stars', 'corrections', 'certificates', 'papers', 'exports', 'doubleRegistrations', 'families', 'kin', 'counters',
  'accounts', 'transfers', 'proofs', 'rewards', 'orders',
  'commands', 'inbox', 'credits', 'leases',
] as const
export type Collection = (typeof COLLECTIONS)[number]

export const INDEXES: readonly IndexSpec[] = [
  // The one question that begins with a person: which communities has this WeChat account joined?
  index('members', 'openid', '-joinedAt'),
  index('members', 'communityId', 'buildingId'),
  index('members', 'communityId', 'entranceId'),
  index('members', 'communityId', 'name'),
  index('members', 'communityId', 'guardianNos'),
  index('members', 'communityId', 'householdId'),
  index('members', 'communityId', 'teamId'),
  index('members', 'communityId', 'recommend', 'skills'),
  index('members', 'communityId', 'recommend', 'compoundId'),
  index('members', 'communityId', 'grants.scopeId'),
  index('entrances', 'communityId', 'buildingId'),
  index('groups', 'communityId', 'buildingId'),
  index('notices', 'communityId', '-publishedAt'),
  index('reaches', 'communityId', 'noticeId'),
  index('needs', 'communityId', 'memberNo', '-createdAt'),
  index('needs', 'communityId', 'state', '-createdAt'),
  index('needs', 'communityId', 'state', 'gridId', '-createdAt'),
  index('needs', 'communityId', 'state', 'entranceId', '-createdAt'),
  index('rosters', 'communityId', 'startsAt'),
  index('rosters', 'communityId', 'shiftId'),
  index('rosters', 'communityId', 'seriesId', 'startsAt'),
  index('rosters', 'communityId', 'people', 'endsAt'),
  index('rosters', 'communityId', 'leaderNos', 'startsAt'),
  index('rosters', 'communityId', 'trains.credentialId', 'startsAt'),
  index('rosters', 'communityId', 'requires.credentialId', 'startsAt'),
  index('regulars', 'communityId', 'seriesId', 'state'),
  index('regulars', 'communityId', 'memberNo', 'state'),
  index('attendances', 'communityId', 'shiftId'),
  index('attendances', 'communityId', 'memberNo', 'startsAt'),
  index('absences', 'communityId', 'shiftId'),
  index('absences', 'communityId', 'memberNo', '-startsAt'),
  index('absences', 'communityId', 'state', 'recordedAt'),
  index('absences', 'communityId', 'kind', '-startsAt'),
  index('handovers', 'communityId', 'shiftId', 'at'),
  index('handovers', 'communityId', 'seriesId', '-at'),
  index('handovers', 'communityId', 'place', '-at'),
  index('signals', 'communityId', 'state', '-startsAt'),
  index('credentials', 'communityId', 'name'),
  index('attainments', 'communityId', 'memberNo', '-recordedAt'),
  index('attainments', 'communityId', 'credentialId', '-recordedAt'),
  // Jobs of the clockwork look through all communities at once.
  index('rosters', 'state', 'startsAt'),
  index('rosters', 'state', 'expiresAt'),
  index('rosters', 'state', 'examinedAt', 'endsAt'),
  index('attendances', 'state', 'endsAt'),
  index('absences', 'state', 'recordedAt'),
  index('absences', 'state', 'appeal.at'),
  index('attainments', 'remindAt'),
  index('signals', 'foundAt'),
  index('exports', 'kept', 'madeAt'),
  index('hours', 'communityId', 'memberNo', '-servedOn'),
  index('hours', 'communityId', 'grade', 'recordedAt'),
  index('hours', 'communityId', 'grade', 'servedOn', '_id'),
  index('typedHours', 'communityId', 'state', '-typedAt'),
  index('typedHours', 'communityId', 'memberNo', 'servedOn'),
  index('typedHours', 'communityId', 'typedAt'),
  index('typedHours', 'state', 'publicUntil'),
  index('corrections', 'communityId', 'hourEntryId'),
  index('corrections', 'communityId', 'memberNo', '-askedAt'),
  index('corrections', 'communityId', 'state', 'askedAt'),
  index('certificates', 'communityId', '-issuedAt'),
  index('certificates', 'communityId', 'memberNo', '-issuedAt'),
  index('doubleRegistrations', 'communityId', 'state', '-registeredAt'),
  index('exports', 'communityId', '-madeAt'),
  index('families', 'communityId', 'about'),
  index('transfers', 'communityId', 'memberNo', '-at'),
  index('transfers', 'communityId', 'at'),
  index('accounts', 'communityId', 'memberNo'),
  index('rewards', 'communityId', 'price'),
  index('orders', 'communityId', 'memberNo', '-orderedAt'),
  index('orders', 'communityId', 'merchantId', '-closedAt'),
  index('orders', 'state', 'expiresAt'),
  index('commands', 'outbox', 'at'),
  index('inbox', 'push', 'later.at'),
  index('inbox', 'communityId', 'memberNo', '-at'),
  index('credits', 'communityId', 'memberNo'),
  index('credits', 'communityId', 'entranceId'),
]
