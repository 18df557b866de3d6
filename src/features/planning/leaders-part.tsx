import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Dialog } from '@/components/dialog'
import { Notice } from '@/components/notice'
import { PersonSearch } from '@/features/member/person-search'
import { MOST_LEADERS, type ShiftDraft } from './draft'
import type { PartProps } from './problems'

type Leader = ShiftDraft['leaders'][number]

/** Who leads. The leader shows the code and vouches for the others' time, but never for the own. */
export function LeadersPart({ draft: { leaders }, problems, change }: PartProps) {
  const [searching, setSearching] = useState(false)
  const without = (memberNo: string) => leaders.filter((leader) => leader.memberNo !== memberNo)
  const add = ({ memberNo, name }: Leader) => {
    change({ leaders: [...without(memberNo), { memberNo, name }] })
    setSearching(false)
  }
  return (
    <Section title="谁带队">
      {problems.leaders !== undefined && <Notice tone="red">{problems.leaders}</Notice>}
      {leaders.length > 0 && (
        <CellGroup footer="带队人出示签到码，给大家核对时间。">
          {leaders.map(({ memberNo, name }) => (
            <Cell
              key={memberNo}
              icon="flag"
              title={name}
              value={
                <Button id={`leader-remove-${memberNo}`} small kind="plain" onTap={() => change({ leaders: without(memberNo) })}>
                  去掉
                </Button>
              }
            />
          ))}
        </CellGroup>
      )}
      {leaders.length < MOST_LEADERS && (
        <Button id="leader-add" kind="default" icon="search" onTap={() => setSearching(true)}>
          找一位带队人
        </Button>
      )}
      <Dialog open={searching} kind="sheet" title="找一位带队人" onClose={() => setSearching(false)}>
        <PersonSearch idPrefix="leader" onChoose={add} />
      </Dialog>
    </Section>
  )
}
