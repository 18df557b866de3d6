import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/states'
import { TextField } from '@/components/text-field'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { MemberBrief } from '#contract/members'

/** Finds one volunteer by name or number. */
export function PersonSearch({ onChoose }: { onChoose: (person: MemberBrief) => void }) {
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  const found = useQueryOf('member.find', { text: wanted }, { enabled: wanted !== '' })
  const search = () => setWanted(text.trim())
  return (
    <View className="lb-stack">
      <TextField id="person-text" label="哪位志愿者" placeholder="姓名或编号" maxLength={20} value={text} onChange={setText} onConfirm={search} />
      <Button id="person-search" kind="default" icon="search" disabled={text.trim() === ''} onTap={search}>
        查找
      </Button>
      {wanted !== '' && (
        <ListStates
          of={found}
          loading={<Loading rows={1} />}
          isEmpty={({ members }) => members.every(({ isVolunteer }) => !isVolunteer)}
          empty={<Notice tone="grey">没有找到这位志愿者。请核对姓名，或换成编号再找。</Notice>}
        >
          {({ members }) => (
            <CellGroup>
              {members.filter(({ isVolunteer }) => isVolunteer).map((member) => (
                <Cell key={member.memberNo} id={`person-${member.memberNo}`} icon="person" title={member.name} note={member.home} onTap={() => onChoose(member)} />
              ))}
            </CellGroup>
          )}
        </ListStates>
      )}
    </View>
  )
}
