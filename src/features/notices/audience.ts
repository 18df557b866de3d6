import type { BuildingView } from '#contract/community'
import type { AudienceInput } from '#contract/notices'

/** Whom the author points at. Both choices are kept, so that looking at the other way of choosing loses nothing. */
export interface AudienceDraft {
  kind: AudienceInput['kind']
  buildingIds: string[]
  entranceIds: string[]
}

export const everybody: AudienceDraft = { kind: 'all', buildingIds: [], entranceIds: [] }

/** Null while nothing is chosen. */
export function audienceOf({ kind, buildingIds, entranceIds }: AudienceDraft): AudienceInput | null {
  switch (kind) {
    case 'all':
      return { kind }
    case 'buildings':
      return buildingIds.length === 0 ? null : { kind, buildingIds }
    case 'entrances':
      return entranceIds.length === 0 ? null : { kind, entranceIds }
  }
}

/** In how many buildings it will be read; null for the whole community. */
export function buildingsIn({ kind, buildingIds, entranceIds }: AudienceDraft, buildings: readonly BuildingView[]): number | null {
  if (kind === 'all') return null
  if (kind === 'buildings') return buildingIds.length
  return buildings.filter(({ entrances }) => entrances.some(({ entranceId }) => entranceIds.includes(entranceId))).length
}

export interface Compound {
  name: string
  buildings: BuildingView[]
}

export function byCompound(buildings: readonly BuildingView[]): Compound[] {
  const compounds = new Map<string, BuildingView[]>()
  for (const building of buildings) compounds.set(building.compound, [...(compounds.get(building.compound) ?? []), building])
  return [...compounds].map(([name, own]) => ({ name, buildings: own }))
}

/** 3号楼 under the heading 朝阳里, where the roster writes 朝阳里3号楼. */
export const shortName = ({ name, compound }: BuildingView): string =>
  name.startsWith(compound) && name.length > compound.length ? name.slice(compound.length) : name

export const householdsOf = ({ entrances }: { entrances: readonly { households: number }[] }): number =>
  entrances.reduce((sum, { households }) => sum + households, 0)

/** The ids of one group are replaced by `chosen`; those of the others stay. */
export const choosing = (before: readonly string[], group: readonly string[], chosen: readonly string[]): string[] => [
  ...before.filter((id) => !group.includes(id)),
  ...chosen,
]
