import { View } from '@tarojs/components'
import { Card, Section } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Notice } from '@/components/notice'
import { Photos } from '@/components/photos'
import { Rating } from '@/components/rating'
import { Steps, type Step } from '@/components/steps'
import { Fact, StatusLine } from '@/components/tag'
import { speakDay, speakMoment, speakSpan } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import { pictureOf } from '@/lib/wechat/upload'
import type { NeedView } from '#contract/needs'
import { partWords, riskWords, stateWords, stepWords } from './text'

/** Where a need stands, who comes and when, and what was asked. */
export function NeedDetail({ need }: { need: NeedView }) {
  const state = stateWords[need.state]
  return (
    <>
      <Card title={need.itemName}>
        <StatusLine icon={state.icon} tone={state.tone}>
          {state.label}
        </StatusLine>
        <Fact icon="clock">{`希望 ${speakDay(need.wishOn)} ${partWords[need.wishPart]}`}</Fact>
        <Fact icon="pin">{`${need.requester} · ${need.place}`}</Fact>
        {need.entryOnBehalfBy !== null && <Fact icon="edit">{`由 ${need.entryOnBehalfBy} 代录`}</Fact>}
      </Card>
      {need.returnReason !== null && (
        <Notice tone="red" icon="info" title="没能受理，原因是">
          {need.returnReason}
        </Notice>
      )}
      {need.shift !== null && <Coming shift={need.shift} wasHere={need.state === 'served' || need.state === 'closed'} />}
      <Section title="办到哪一步了">
        <Steps steps={stepsOf(need)} />
      </Section>
      <Section title="求助内容">
        <CellGroup>
          <Cell title="要注意" note={need.risks.map((risk) => riskWords[risk]).join('、')} />
          <Cell title="说明" note={need.note === '' ? '没有' : need.note} />
        </CellGroup>
        {need.photos.length > 0 && <Photos photos={need.photos.map(pictureOf)} max={need.photos.length} />}
      </Section>
      {need.rating !== null && (
        <Card title={need.rating.solved ? '已解决，谢谢' : '没有解决'}>
          <Rating value={need.rating.stars} />
          {need.rating.comment !== '' && <View>{need.rating.comment}</View>}
        </Card>
      )}
    </>
  )
}

/** Who comes and when is what matters most until they were here. */
function Coming({ shift, wasHere }: { shift: NonNullable<NeedView['shift']>; wasHere: boolean }) {
  const names = shift.volunteers.join('、')
  const who = wasHere ? `${names} 来过了` : names === '' ? '正在邀请合适的志愿者' : `${names} 会来`
  return (
    <Card title={speakSpan(shift.startsAt, shift.endsAt)} tone={wasHere ? 'plain' : 'brand'} onTap={() => go('shift', { shiftId: shift.shiftId })}>
      <Fact icon="people">{who}</Fact>
    </Card>
  )
}

function stepsOf({ steps, state }: NeedView): Step[] {
  const stopped = state === 'returned' || state === 'withdrawn'
  const next = steps.findIndex(({ at }) => at === null)
  return steps.map(({ key, at, by }, n) => ({
    title: stepWords[key],
    state: at !== null ? 'done' : n !== next ? 'todo' : stopped ? 'stopped' : 'now',
    note: at === null ? undefined : [speakMoment(at), by].filter(Boolean).join(' · '),
  }))
}
