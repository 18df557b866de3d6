import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Name } from '#contract/index'
import { ROLES, type Role } from '#contract/roles'
import { authorise, canReach } from '../../cloudfunctions/access'
import type { Caller, Reachable } from '../../cloudfunctions/kit/context'
import { Refusal } from '../../cloudfunctions/kit/errors'
import type { Origin } from '../../cloudfunctions/kit/wechat'
import { policy } from '../../cloudfunctions/policy'
import { repository } from './cruise'

/**
 * The role × procedure matrix in docs/permissions.md is the snapshot: a widened permission is one changed line there.
 * What the table promises is asked of the code that decides, so that table and behaviour cannot part.
 */
const names = Object.keys(policy) as Name[]
const person: Origin = { openid: 'somebody', system: false, timer: false }
const clockwork: Origin = { openid: null, system: true, timer: false }

const somebody = (role: Role, scopeId = 'mine'): Caller => ({
  openid: 'somebody', communityId: 'c', memberNo: 'R1', memberId: 'c:R1', name: '某人', is: [role],
  grants: role === 'resident' || role === 'volunteer' ? [] : [{ role, scopeId }],
  entranceId: 'home', buildingId: 'B1', gridId: 'home', householdId: 'H1', record: { _id: 'c:R1', communityId: 'c' },
})

function outcome(name: Name, caller: Caller | null, from: Origin): string {
  try {
    authorise(name, caller, from)
    return 'ok'
  } catch (error) {
    return error instanceof Refusal ? error.code : 'crashed'
  }
}

/** Procedure → column → cell, as the page prints it. */
function matrixOnPage(): Map<string, Map<string, string>> {
  const rows = readFileSync(path.join(repository, 'docs', 'permissions.md'), 'utf8').split('\n').filter((line) => line.startsWith('|'))
  const cells = rows.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')))
  const [columns = [], , ...body] = cells
  return new Map(body.map(([name = '', ...row]) => [name, new Map(row.map((cell, at) => [columns[at + 1] ?? '', cell]))]))
}

describe('the matrix of permissions', () => {
  const matrix = matrixOnPage()

  it('is what the functions do for each role', () => {
    const wrong = names.flatMap((name) => ROLES.flatMap((role) => {
      const promised = matrix.get(name)?.get(role) ? 'ok' : 'FORBIDDEN'
      return outcome(name, somebody(role), person) === promised ? [] : [`${name} for ${role}`]
    }))
    expect(wrong).toEqual([])
  })

  it('lets accounts that have not joined only join, found and verify a certificate', () => {
    expect(names.filter((name) => outcome(name, null, person) === 'ok')).toEqual(['member.join', 'community.found', 'certificate.verify'])
  })

  it('lets the clockwork do only what is reserved for it, and nobody else do that', () => {
    const reserved = names.filter((name) => matrix.get(name)?.get('others') === 'clockwork')
    expect(names.filter((name) => outcome(name, null, clockwork) === 'ok')).toEqual(reserved)
    for (const name of reserved) for (const role of ROLES) expect(outcome(name, somebody(role), person)).toBe('FORBIDDEN')
  })

  it('lets nobody in without an account, whatever they ask', () => {
    const nobody: Origin = { openid: null, system: false, timer: false }
    expect(names.filter((name) => outcome(name, null, nobody) === 'ok')).toEqual([])
  })
})

describe('the reach of a role', () => {
  const record = (changes: Omit<Reachable, 'communityId'>): Reachable => ({ communityId: 'c', ...changes })

  it.each<[string, Name, Role, Reachable, Reachable]>([
    ['oneself', 'order.get', 'volunteer', record({ memberNo: 'R1' }), record({ memberNo: 'R2' })],
    ['the shifts one leads', 'attendance.list', 'leader', record({ leaderNos: ['R1'] }), record({ leaderNos: ['R2'] })],
    ['one’s entrances', 'need.verify', 'entranceHead', record({ entranceId: 'mine' }), record({ entranceId: 'home' })],
    ['one’s grids', 'need.verify', 'gridWorker', record({ gridId: 'mine' }), record({ gridId: 'home' })],
    ['the people of one’s teams', 'shift.invite', 'leader', record({ teamId: 'mine' }), record({ teamId: null })],
    ['one’s merchant', 'order.writeOff', 'merchant', record({ merchantId: 'mine' }), record({ merchantId: 'other' })],
  ])('ends with %s', (_what, name, role, inside, outside) => {
    expect(canReach(name, somebody(role), inside)).toBe(true)
    expect(canReach(name, somebody(role), outside)).toBe(false)
  })

  it('is the whole community for staff, and adds up over roles', () => {
    expect(canReach('need.verify', somebody('staff'), record({ gridId: 'any' }))).toBe(true)
    const both = { ...somebody('entranceHead'), is: ['resident', 'entranceHead'] as const }
    expect(canReach('need.get', both, record({ memberNo: 'R1' }))).toBe(true)
    expect(canReach('need.get', both, record({ memberNo: 'R2', entranceId: 'mine' }))).toBe(true)
    expect(canReach('need.get', both, record({ memberNo: 'R2', entranceId: 'other' }))).toBe(false)
  })
})
