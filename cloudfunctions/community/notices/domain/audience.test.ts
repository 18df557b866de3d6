import { audienceText, entrancesFor, householdsOf, type Place } from './audience'

const place = (building: number, entrance: number): Place => ({
  entranceId: `B${building}-${entrance}`,
  entrance: `${entrance}门`,
  buildingId: `B${building}`,
  building: `${building}号楼`,
  households: 10 + entrance,
})
const all = [place(3, 1), place(3, 2), place(5, 1), place(7, 1), place(9, 1)]
const ids = (places: Place[]) => places.map(({ entranceId }) => entranceId)

describe('the audience of a notice', () => {
  it('is every entrance when it is for all', () => {
    expect(entrancesFor({ kind: 'all' }, all)).toEqual(all)
  })

  it('is all entrances of the buildings named, and nothing for a building that is not there', () => {
    expect(ids(entrancesFor({ kind: 'buildings', buildingIds: ['B3', 'B5', 'B99'] }, all))).toEqual(['B3-1', 'B3-2', 'B5-1'])
  })

  it('is just the entrances named', () => {
    expect(ids(entrancesFor({ kind: 'entrances', entranceIds: ['B5-1', 'B3-2'] }, all))).toEqual(['B3-2', 'B5-1'])
  })

  it('counts households by what stands on the address sheet', () => {
    expect(householdsOf(entrancesFor({ kind: 'buildings', buildingIds: ['B3'] }, all))).toBe(23)
  })

  it('is told in a few words', () => {
    const buildings = { kind: 'buildings' as const, buildingIds: ['B3', 'B5'] }
    expect(audienceText(buildings, entrancesFor(buildings, all))).toBe('3号楼、5号楼')
    const entrances = { kind: 'entrances' as const, entranceIds: ids(all) }
    expect(audienceText(entrances, entrancesFor(entrances, all))).toBe('3号楼1门、3号楼2门等5个楼门')
    const three = { kind: 'buildings' as const, buildingIds: ['B3', 'B5', 'B7'] }
    expect(audienceText(three, entrancesFor(three, all))).toBe('3号楼、5号楼、7号楼')
    const four = { kind: 'buildings' as const, buildingIds: ['B3', 'B5', 'B7', 'B9'] }
    expect(audienceText(four, entrancesFor(four, all))).toBe('3号楼、5号楼等4个楼栋')
    expect(audienceText({ kind: 'all' }, all)).toBe('全社区')
  })
})
