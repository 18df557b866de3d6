import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/states'
import { TextField } from '@/components/text-field'
import { useQueryOf } from '@/lib/cloud/use-query-of'

/** Finds somebody of the community by name or number; whom one may find is for the back end to say. */
export function PersonSearch({ idPrefix, onChoose }: { idPrefix: string; onChoose: (person: { memberNo: string; name: string }) => void }) {
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  const found = useQueryOf('member.find', { text: wanted }, { enabled: wanted !== '' })
  const search = () => setWanted(text.trim())
  return (
    <View className="lb-stack">
      <TextField id={`${idPrefix}-text`} placeholder="姓名或编号，如：秦永福" maxLength={20} value={text} onChange={setText} onConfirm={search} />
      <Button id={`${idPrefix}-search`} icon="search" disabled={text.trim() === ''} onTap={search}>
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
                  id={`${idPrefix}-${member.memberNo}`}
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
