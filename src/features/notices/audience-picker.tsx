import { ChoiceList } from '@/components/choice-list'
import { type Loadable, ListStates } from '@/components/list-states'
import type { Output } from '#contract/index'
import { type AudienceDraft, byCompound } from './audience'
import { BuildingChoice } from './building-choice'
import { EntranceChoice } from './entrance-choice'

interface AudiencePickerProps {
  audience: AudienceDraft
  buildings: Loadable<Output<'community.buildings'>>
  onChange: (audience: AudienceDraft) => void
}

const kinds = [
  { value: 'all', label: '全社区', note: '每一户都收到', id: 'audience-all' },
  { value: 'buildings', label: '按楼栋', note: '例如一两栋楼停水', id: 'audience-buildings' },
  { value: 'entrances', label: '按楼门', note: '例如一个楼门修电梯', id: 'audience-entrances' },
] as const

export function AudiencePicker({ audience, buildings, onChange }: AudiencePickerProps) {
  return (
    <>
      <ChoiceList<AudienceDraft['kind']> options={kinds} value={audience.kind} onChange={(kind) => onChange({ ...audience, kind })} />
      {audience.kind !== 'all' && (
        <ListStates of={buildings}>
          {({ buildings: all }) =>
            byCompound(all).map((compound) =>
              audience.kind === 'buildings' ? (
                <BuildingChoice
                  key={compound.name}
                  compound={compound}
                  chosen={audience.buildingIds}
                  onChange={(buildingIds) => onChange({ ...audience, buildingIds })}
                />
              ) : (
                <EntranceChoice
                  key={compound.name}
                  compound={compound}
                  chosen={audience.entranceIds}
                  onChange={(entranceIds) => onChange({ ...audience, entranceIds })}
                />
              ),
            )
          }
        </ListStates>
      )}
    </>
  )
}
