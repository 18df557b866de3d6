import { decideGuardian } from './decide-guardian'

const now = Date.parse('2026-11-24T10:00:00+08:00')
const person = (birthYear: number, householdId = 'h1') => ({ birthYear, householdId })

it.each([
  ['a grown-up of the household', person(2012), person(1980), { ok: true }],
  ['for somebody who is 18 whatever the birthday', person(2007), person(1980), { reason: 'notUnderAge' }],
  ['for somebody who may still be 17', person(2008), person(1980), { ok: true }],
  ['a brother who may still be 17', person(2012), person(2008), { reason: 'guardianUnderAge' }],
  ['a neighbour', person(2012), person(1980, 'h2'), { reason: 'otherHousehold' }],
])('as guardian: %s', (_, minor, guardian, answer) => {
  expect(decideGuardian(minor, guardian, now)).toMatchObject(answer)
})
