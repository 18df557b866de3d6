/**
 * The address tree: 43 buildings, 164 entrances, 2,304 households, 10 grids. A grid is made of whole buildings, because a
 * grid worker answers for fixed buildings. Buildings are numbered once through the community, so that "buildings 3 and 5"
 * means the same to everybody; those on the road are called by their house numbers instead.
 * The totals come from the field study of Chaoyangli, Tianjin (2023); the split over compounds is invented.
 */
import type { EntranceRow } from './rows'

interface Block {
  compound: string
  grid: string
  /** Entrances of each building in turn. */
  entrances: readonly number[]
  householdsPerEntrance: 12 | 18
  houseNumbers?: readonly number[]
}

const BLOCKS: readonly Block[] = [
  { compound: '朝阳里', grid: 'G05', entrances: [4, 4, 4, 4], householdsPerEntrance: 12 },
  { compound: '朝阳里', grid: 'G06', entrances: [4, 4, 4, 4], householdsPerEntrance: 12 },
  { compound: '朝阳里', grid: 'G07', entrances: [4, 4, 4, 4], householdsPerEntrance: 12 },
  { compound: '新河里', grid: 'G01', entrances: [4, 3, 4, 3, 3], householdsPerEntrance: 12 },
  { compound: '新河里', grid: 'G02', entrances: [5, 4, 4, 4], householdsPerEntrance: 12 },
  { compound: '新兴里', grid: 'G03', entrances: [4, 4, 4, 3], householdsPerEntrance: 12 },
  { compound: '新兴里', grid: 'G04', entrances: [4, 4, 3], householdsPerEntrance: 12 },
  { compound: '新兴里', grid: 'G04', entrances: [4], householdsPerEntrance: 18 },
  { compound: '新中里', grid: 'G08', entrances: [4, 4, 3, 3], householdsPerEntrance: 18 },
  { compound: '新中里', grid: 'G09', entrances: [5, 4, 4], householdsPerEntrance: 18 },
  { compound: '中环公寓', grid: 'G10', entrances: [4, 4, 4], householdsPerEntrance: 18 },
  {
    compound: '气象台路49–65号', grid: 'G10', entrances: [4, 3, 3, 3], householdsPerEntrance: 18,
    houseNumbers: [49, 53, 59, 65],
  },
]

const FLOORS = 6

/** One row per entrance, in the order of the building numbers. */
export function buildEntrances(): EntranceRow[] {
  const buildings = BLOCKS.flatMap((block) => block.entrances.map((entrances, index) => ({ block, entrances, index })))
  return buildings.flatMap(({ block, entrances, index }, before) => {
    const buildingNo = before + 1
    const houseNumber = block.houseNumbers?.[index]
    const building = houseNumber === undefined ? `${block.compound}${buildingNo}号楼` : `气象台路${houseNumber}号楼`
    return Array.from({ length: entrances }, (_, door) => ({
      compound: block.compound, buildingNo, building, entrance: `${door + 1}门`, grid: block.grid,
      households: block.householdsPerEntrance,
    }))
  })
}

/** Room numbers of an entrance, six floors from the ground up: 101, 102, 201 … */
export function roomsOf(entrance: EntranceRow): string[] {
  const perFloor = entrance.households / FLOORS
  return Array.from({ length: entrance.households }, (_, index) => {
    const floor = Math.floor(index / perFloor) + 1
    return `${floor}0${(index % perFloor) + 1}`
  })
}
