import type { BuildingView } from '#contract/community'
import type { EntranceDoc } from '../../places'

/** Buildings in the order of their numbers, each with its entrances. */
export function buildingViews(entrances: readonly EntranceDoc[]): BuildingView[] {
  const buildings = new Map<string, BuildingView>()
  for (const { buildingId, building, compound, entranceId, entrance, gridId, households } of entrances) {
    const view = buildings.get(buildingId) ?? { buildingId, name: building, compound, entrances: [] }
    view.entrances.push({ entranceId, name: entrance, gridId, households })
    buildings.set(buildingId, view)
  }
  return [...buildings.values()]
}
