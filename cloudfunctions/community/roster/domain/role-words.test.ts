import { grantOf, type RoleScopes } from './role-words'

const scopes: RoleScopes = {
  communityId: 'c1',
  gridIds: new Set(['G05']),
  entranceIds: new Map([['朝阳里3号楼2门', 'B3-2']]),
  teamIds: new Map([['京剧队', 't1']]),
  merchantIds: new Map([['洗衣店', 'm1']]),
}

describe('role words of the spreadsheet', () => {
  it.each([
    ['社区工作者', { role: 'staff', scopeId: 'c1' }],
    ['书记主任', { role: 'staff', scopeId: 'c1' }],
    ['第一书记', { role: 'firstSecretary', scopeId: 'c1' }],
    ['网格员:G05', { role: 'gridWorker', scopeId: 'G05' }],
    ['网格员\uFF1AG05', { role: 'gridWorker', scopeId: 'G05' }],
    ['楼门院长:朝阳里3号楼2门', { role: 'entranceHead', scopeId: 'B3-2' }],
    ['队长:京剧队', { role: 'leader', scopeId: 't1' }],
    ['商家:洗衣店', { role: 'merchant', scopeId: 'm1' }],
  ])('understands %s', (word, grant) => {
    expect(grantOf(word, scopes)).toEqual(grant)
  })

  it('grants nothing for a scope that the roster does not know', () => {
    expect(grantOf('网格员:G99', scopes)).toBe('角色“网格员:G99”里的范围在名册里找不到')
    expect(grantOf('队长', scopes)).toBe('角色“队长”里的范围在名册里找不到')
  })

  it('grants nothing for a word that it does not know', () => {
    expect(grantOf('管理员', scopes)).toBe('角色“管理员”不认识')
    expect(grantOf('toString', scopes)).toBe('角色“toString”不认识')
  })
})
