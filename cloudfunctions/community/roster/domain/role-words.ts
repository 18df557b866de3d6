import type { RoleGrant } from '#contract/roles'

/** The role words of the spreadsheet, with their scope after a colon: 网格员:G05. */
export interface RoleScopes {
  communityId: string
  gridIds: ReadonlySet<string>
  /** By building and entrance as people say them: 朝阳里3号楼2门. */
  entranceIds: ReadonlyMap<string, string>
  teamIds: ReadonlyMap<string, string>
  merchantIds: ReadonlyMap<string, string>
}

/** The grant behind one word, or a sentence that says what is wrong with it. A Chinese keyboard types the colon as U+FF1A. */
export function grantOf(word: string, scopes: RoleScopes): RoleGrant | string {
  const [, role = '', scope = ''] = /^([^:\uFF1A]*)(?:[:\uFF1A](.*))?$/.exec(word) ?? []
  const found = ROLE_WORDS.get(role.trim())?.(scopes, scope.trim())
  if (found === undefined) return `角色“${word}”不认识`
  return found.scopeId === undefined ? `角色“${word}”里的范围在名册里找不到` : { role: found.role, scopeId: found.scopeId }
}

type Lookup = (scopes: RoleScopes, scope: string) => { role: RoleGrant['role']; scopeId: string | undefined }

const ofCommunity = (role: RoleGrant['role']): Lookup => ({ communityId }) => ({ role, scopeId: communityId })

const ROLE_WORDS = new Map<string, Lookup>([
  ['社区工作者', ofCommunity('staff')],
  ['书记主任', ofCommunity('staff')],
  ['第一书记', ofCommunity('firstSecretary')],
  ['网格员', ({ gridIds }, scope) => ({ role: 'gridWorker', scopeId: gridIds.has(scope) ? scope : undefined })],
  ['楼门院长', ({ entranceIds }, scope) => ({ role: 'entranceHead', scopeId: entranceIds.get(scope) })],
  ['队长', ({ teamIds }, scope) => ({ role: 'leader', scopeId: teamIds.get(scope) })],
  ['商家', ({ merchantIds }, scope) => ({ role: 'merchant', scopeId: merchantIds.get(scope) })],
])
