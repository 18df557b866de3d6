import type { Me } from '@/lib/session'

/** A volunteer who has joined; a test names only what it is about. */
export const aMember = (facts: Partial<Me> = {}): Me => ({
  memberNo: 'R00001',
  name: '王建国',
  community: { id: 'xiangyangli', name: '向阳里社区', phone: '022-10000000' },
  home: { compound: '一区', building: '3号楼', entrance: '2门', label: '一区3号楼2门', entranceId: 'e1', buildingId: 'b3', gridId: 'g1', householdId: 'h1' },
  roles: [],
  is: ['resident', 'volunteer'],
  volunteer: { volunteerNo: 'V1', skills: [], availability: [], recommend: true },
  elderMode: false,
  fontSize: 20,
  quiet: { from: '21:00', to: '07:00' },
  may: ['need.mine', 'member.setDisplay'],
  templates: {},
  ...facts,
})
