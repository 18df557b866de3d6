import type { EntranceReach } from '#contract/notices'

export interface BuildingReach {
  buildingId: string
  building: string
  entrances: EntranceReach[]
}

/** Buildings in the order in which they come, each with its entrances. */
export function byBuilding(entrances: readonly EntranceReach[]): BuildingReach[] {
  const buildings = new Map<string, BuildingReach>()
  for (const entrance of entrances) {
    const { buildingId, building } = entrance
    const known = buildings.get(buildingId) ?? { buildingId, building, entrances: [] }
    buildings.set(buildingId, { ...known, entrances: [...known.entrances, entrance] })
  }
  return [...buildings.values()]
}
