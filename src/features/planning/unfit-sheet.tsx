import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { Dialog } from '@/components/dialog'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import type { Input } from '#contract/index'
import type { Unfit } from '#contract/planning'
import { unfitWords } from './text'

interface UnfitSheetProps {
  input: Input<'shift.tryRequire'>
  onSave: () => Promise<unknown>
  onClose: () => void
}

/** Who would not meet what is asked now, and what becomes of their place. Nothing is saved before it was read. */
export function UnfitSheet({ input, onSave, onClose }: UnfitSheetProps) {
  const tried = useQueryOf('shift.tryRequire', input)
  const many = tried.data?.unfit.length
  const actions = many !== undefined && (
    <Button id="require-save" icon="check" onTap={onSave}>
      {many === 0 ? '保存' : `保存，告诉这 ${many} 人`}
    </Button>
  )
  return (
    <Dialog open kind="sheet" title="谁会不符合？" onClose={onClose} actions={actions}>
      <ListStates of={tried} isEmpty={({ unfit }) => unfit.length === 0} empty={<Notice icon="check-circle">报了名的、候补的，都符合。</Notice>}>
        {({ unfit }) => (
          <CellGroup footer="留着名额的，请带队人和他们商量。要让出名额的，会有消息说明原因。">
            {unfit.map((person) => (
              <UnfitRow key={person.memberNo} person={person} />
            ))}
          </CellGroup>
        )}
      </ListStates>
    </Dialog>
  )
}

function UnfitRow({ person: { memberNo, name, postName, shifts, why, details, stays } }: { person: Unfit }) {
  const note = `${postName}${unfitWords[why](details)}${shifts > 1 ? `，共 ${shifts} 场` : ''}`
  const mark = stays ? <Tag tone="amber" icon="check">名额留着</Tag> : <Tag tone="red" icon="close">退出名单</Tag>
  return <Cell id={`unfit-${memberNo}`} icon="person" title={name} note={note} value={mark} />
}
