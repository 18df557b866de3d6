import type { AudienceInput } from '#contract/notices'

/** Who a notice is for: always a set of entrances, whatever the author pointed at. */
export interface Place {
  entranceId: string
  entrance: string
  buildingId: string
  building: string
  households: number
}

/** The entrances meant, in the order given; ids that nothing has are passed over, and the count shows it. */
export function entrancesFor<P extends Place>(audience: AudienceInput, entrances: readonly P[]): P[] {
  switch (audience.kind) {
    case 'all':
      return [...entrances]
    case 'buildings':
      return entrances.filter(({ buildingId }) => audience.buildingIds.includes(buildingId))
    case 'entrances':
      return entrances.filter(({ entranceId }) => audience.entranceIds.includes(entranceId))
  }
}

const NAMED = 3

/** 全社区; 朝阳里3号楼、朝阳里5号楼; 朝阳里3号楼1门等4个楼门. */
export function audienceText(audience: AudienceInput, chosen: readonly Place[]): string {
  if (audience.kind === 'all') return '全社区'
  const byBuilding = audience.kind === 'buildings'
  const names = [...new Set(chosen.map(({ building, entrance }) => (byBuilding ? building : `${building}${entrance}`)))]
  if (names.length <= NAMED) return names.join('、')
  return `${names.slice(0, NAMED - 1).join('、')}等${names.length}个${byBuilding ? '楼栋' : '楼门'}`
}

export const householdsOf = (entrances: readonly Place[]): number => entrances.reduce((sum, { households }) => sum + households, 0)
