import { useState } from 'react'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { ChoiceList } from '@/components/choice-list'
import { Dialog } from '@/components/dialog'
import { Tag } from '@/components/tag'
import type { BuildingView } from '#contract/community'
import { choosing, shortName } from './audience'
import type { CompoundChoiceProps } from './building-choice'

/** The buildings of one compound as rows; a row opens its entrances. */
export function EntranceChoice({ compound: { name, buildings }, chosen, onChange }: CompoundChoiceProps) {
  const [open, setOpen] = useState<BuildingView | null>(null)
  const mine = (building: BuildingView) => building.entrances.map(({ entranceId }) => entranceId).filter((id) => chosen.includes(id))
  const count = buildings.reduce((sum, building) => sum + mine(building).length, 0)
  return (
    <Section title={count === 0 ? name : `${name} · 已选 ${count} 个楼门`}>
      <CellGroup>
        {buildings.map((building) => (
          <Cell
            key={building.buildingId}
            id={`building-${building.buildingId}`}
            icon="building"
            title={shortName(building)}
            value={<Chosen chosen={mine(building).length} all={building.entrances.length} />}
            onTap={() => setOpen(building)}
          />
        ))}
      </CellGroup>
      <Dialog open={open !== null} kind="sheet" title={`${open?.name ?? ''}的楼门`} onClose={() => setOpen(null)}>
        {open !== null && (
          <ChoiceList
            multiple
            options={open.entrances.map(({ entranceId, name: entrance, households }) => ({
              value: entranceId,
              label: entrance,
              note: `${households} 户`,
              id: `entrance-${entranceId}`,
            }))}
            value={mine(open)}
            onChange={(now) => onChange(choosing(chosen, open.entrances.map(({ entranceId }) => entranceId), now))}
          />
        )}
      </Dialog>
    </Section>
  )
}

function Chosen({ chosen, all }: { chosen: number; all: number }) {
  return chosen === 0 ? <>{`${all} 个楼门`}</> : <Tag tone="brand" icon="check">{`已选 ${chosen}/${all}`}</Tag>
}
