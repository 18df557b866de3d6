import { decideInvite, MOST_PEOPLE, type Family, type Invited } from './decide-invite'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const DAY = 86_400_000
const mother = { memberNo: 'R1', name: '王秀英', birthYear: 1970 }
const invited = (changes: Partial<Invited> = {}): Invited => ({ memberNo: 'R2', name: '王大妈', birthYear: 1948, guardianNos: [], ...changes })
const family = (changes: Partial<Family> = {}): Family => ({ people: [{ memberNo: 'R1' }], invitations: [], declined: [], ...changes })
const refused = (reason: string) => ({ ok: false, reason })

describe('an invitation', () => {
  it('waits for the word of a grown-up, and for a child for a guardian’s', () => {
    expect(decideInvite(mother, invited(), '王大妈', family(), now)).toEqual({ ok: true, answerBy: ['R2'] })
    const child = invited({ birthYear: 2012, guardianNos: ['R1', 'R3'] })
    expect(decideInvite(mother, child, '王大妈', family(), now)).toEqual({ ok: true, answerBy: ['R1', 'R3'] })
    expect(decideInvite(mother, invited({ birthYear: 2012 }), '王大妈', family(), now)).toEqual(refused('noGuardian'))
  })

  it('comes from a grown-up', () => {
    expect(decideInvite({ ...mother, birthYear: 2008 }, invited(), '王大妈', family(), now)).toEqual(refused('underAge'))
    expect(decideInvite({ ...mother, birthYear: 2007 }, invited(), '王大妈', family(), now)).toMatchObject({ ok: true })
  })

  it('answers a wrong name as if nobody had the number', () => {
    expect(decideInvite(mother, null, '王大妈', family(), now)).toEqual(refused('nobodyThere'))
    expect(decideInvite(mother, invited(), '王', family(), now)).toEqual(refused('nobodyThere'))
  })

  it('goes neither to oneself, nor to a child under eight, nor to somebody who is there', () => {
    expect(decideInvite(mother, { ...mother, guardianNos: [] }, '王秀英', family(), now)).toEqual(refused('oneself'))
    expect(decideInvite(mother, invited({ birthYear: 2018, guardianNos: ['R1'] }), '王大妈', family(), now)).toEqual(refused('tooYoung'))
    expect(decideInvite(mother, invited({ birthYear: 2017, guardianNos: ['R1'] }), '王大妈', family(), now)).toMatchObject({ ok: true })
    expect(decideInvite(mother, invited(), '王大妈', family({ people: [{ memberNo: 'R1' }, { memberNo: 'R2' }] }), now)).toEqual(refused('alreadyThere'))
  })

  it('does not follow a no for thirty days', () => {
    const declined = (at: number) => family({ declined: [{ memberNo: 'R9', at: now }, { memberNo: 'R2', at }] })
    expect(decideInvite(mother, invited(), '王大妈', declined(now - 30 * DAY + 1), now)).toEqual(refused('declinedLately'))
    expect(decideInvite(mother, invited(), '王大妈', declined(now - 30 * DAY), now)).toMatchObject({ ok: true })
  })

  it('finds room for thirty people, and for another try with the same person', () => {
    const others = Array.from({ length: MOST_PEOPLE - 1 }, (_, n) => ({ memberNo: `X${n}` }))
    expect(decideInvite(mother, invited(), '王大妈', family({ invitations: others }), now)).toEqual(refused('familyFull'))
    expect(decideInvite(mother, invited(), '王大妈', family({ invitations: [...others.slice(1), { memberNo: 'R2' }] }), now)).toMatchObject({ ok: true })
  })
})
