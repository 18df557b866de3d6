import type { Phone } from '../types'
import { ACTORS } from './actors'
import { sideFor } from './side-for'
import { STEPS, type Turn } from './steps'

const scanning = STEPS[4]?.turns as [Turn, Turn]
const [leads, scans] = scanning
const phones = (left: string, right: string): Record<'left' | 'right', Phone> => ({
  left: { person: left, page: '', opened: 0 }, right: { person: right, page: '', opened: 0 },
})

describe('where the guide puts somebody', () => {
  it('is the side of the turn when strangers hold both phones', () => {
    expect([sideFor(leads, scanning, phones('a', 'b')), sideFor(scans, scanning, phones('a', 'b'))]).toEqual(['right', 'left'])
  })

  it('is the phone where they are already', () => {
    expect(sideFor(leads, scanning, phones(ACTORS.leader, 'b'))).toBe('left')
  })

  it('is not the phone of the person they have to meet', () => {
    expect(sideFor(scans, scanning, phones(ACTORS.leader, 'b'))).toBe('right')
  })
})
