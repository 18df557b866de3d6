import { rosterChanges, type RosterChange } from './merge-member'

const planned = (own: Partial<RosterChange> = {}): RosterChange => ({
  memberNo: 'R1', name: '王芳', birthYear: 1960, compound: '朝阳里', building: '朝阳里3号楼', entrance: '2门', room: '301',
  entranceId: 'B3-2', buildingId: 'B3', compoundId: 'c1', gridId: 'G05', householdId: 'B3-2-301', isHead: true, grants: [],
  volunteerNo: 'V1', skills: ['理发'], availability: [], recommend: true, teamId: null, guardianNos: [], ...own,
})
const joined = (own: Partial<RosterChange> = {}) => ({ ...planned(own), joinedAt: 1, openid: 'o', elderMode: true, fontSize: 24 })

describe('importing somebody who is there already', () => {
  it('writes nothing when the roster says what it said before', () => {
    expect(rosterChanges(joined(), planned())).toEqual({})
  })

  it('takes the new address and the new role', () => {
    const grants = [{ role: 'staff' as const, scopeId: 'c' }]
    expect(rosterChanges(joined(), planned({ room: '402', householdId: 'B3-2-402', grants }))).toEqual({ room: '402', householdId: 'B3-2-402', grants })
  })

  it('keeps what a volunteer has said for themselves', () => {
    expect(rosterChanges(joined({ skills: ['急救'], recommend: false }), planned())).toEqual({})
  })

  it('keeps a guardian who was written down since, and takes one whom the roster names', () => {
    expect(rosterChanges(joined({ guardianNos: ['R2'] }), planned())).toEqual({})
    expect(rosterChanges(joined(), planned({ guardianNos: ['R2'] }))).toEqual({ guardianNos: ['R2'] })
  })

  it('takes the roster’s word about people who have never used LinBan', () => {
    expect(rosterChanges({ ...planned({ recommend: false }), joinedAt: null }, planned())).toEqual({ recommend: true })
  })

  it('takes the roster’s word when somebody becomes a volunteer or stops being one', () => {
    expect(rosterChanges(joined({ volunteerNo: null, skills: [] }), planned())).toEqual({ volunteerNo: 'V1', skills: ['理发'] })
    expect(rosterChanges(joined(), planned({ volunteerNo: null, skills: [] }))).toEqual({ volunteerNo: null, skills: [] })
  })
})
