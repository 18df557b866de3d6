import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { ChoiceList } from '@/components/choice-list'
import { choosing, type Compound, householdsOf, shortName } from './audience'

export interface CompoundChoiceProps {
  compound: Compound
  /** Ids of this compound and of the others. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** The buildings of one compound as large tiles, and one tap for all of them. */
export function BuildingChoice({ compound: { name, buildings }, chosen, onChange }: CompoundChoiceProps) {
  const ids = buildings.map(({ buildingId }) => buildingId)
  const mine = ids.filter((id) => chosen.includes(id))
  const every = mine.length === ids.length
  const all = (
    <Button small kind="plain" onTap={() => onChange(choosing(chosen, ids, every ? [] : ids))}>
      {every ? '全不选' : '全选'}
    </Button>
  )
  return (
    <Section title={mine.length === 0 ? name : `${name} · 已选 ${mine.length} 栋`} extra={all}>
      <ChoiceList
        multiple
        layout="tiles"
        options={buildings.map((building) => ({
          value: building.buildingId,
          label: shortName(building),
          note: `${building.entrances.length} 门 ${householdsOf(building)} 户`,
          id: `building-${building.buildingId}`,
        }))}
        value={mine}
        onChange={(now) => onChange(choosing(chosen, ids, now))}
      />
    </Section>
  )
}
