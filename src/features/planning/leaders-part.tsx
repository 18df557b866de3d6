import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Dialog } from '@/components/dialog'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/states'
import { TextField } from '@/components/text-field'
import { useQueryOf } from '@/lib/cloud/use-query-of'
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
        <LeaderSearch onChoose={add} />
      </Dialog>
    </Section>
  )
}

function LeaderSearch({ onChoose }: { onChoose: (leader: Leader) => void }) {
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  const found = useQueryOf('member.find', { text: wanted }, { enabled: wanted !== '' })
  const search = () => setWanted(text.trim())
  return (
    <View className="lb-stack">
      <TextField id="leader-text" placeholder="姓名或编号，如：秦永福" maxLength={20} value={text} onChange={setText} onConfirm={search} />
      <Button id="leader-search" icon="search" disabled={text.trim() === ''} onTap={search}>
        查找
      </Button>
      {wanted !== '' && (
        <ListStates
          of={found}
          loading={<Loading rows={1} />}
          isEmpty={({ members }) => members.length === 0}
          empty={<Notice tone="grey">没有找到。请核对姓名，或换成名册上的编号再找。</Notice>}
        >
          {({ members }) => (
            <CellGroup>
              {members.map((member) => (
                <Cell
                  key={member.memberNo}
                  id={`leader-${member.memberNo}`}
                  icon="person"
                  title={member.name}
                  note={member.isVolunteer ? `${member.home} · 志愿者` : member.home}
                  onTap={() => onChoose(member)}
                />
              ))}
            </CellGroup>
          )}
        </ListStates>
      )}
    </View>
  )
}
