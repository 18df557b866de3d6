import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { ListStates } from '@/components/list-states'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { Fact, StatusLine, Tag } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { dayOf, speakDay } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { Output } from '#contract/index'
import type { PartyMemberView, SlipView } from '#contract/party'
import { cameByWords, postsWords, receiveSentences, sendSentences, slipWords } from './text'

/** For staff and the first secretary: who has registered, newest first. Nobody's hours, so nobody is put before another. */
export function PartyMembers() {
  const list = useQueryOf('party.list', {})
  return (
    <ListStates of={list} isEmpty={({ people }) => people.length === 0} empty={<Empty icon="flag" title="还没有党员来报到" note="报到由本人在“我的”里办，完全自愿。" />}>
      {(found) => (
        <>
          <Notice tone="grey" icon="people">{countWords(found)}</Notice>
          {found.people.map((person) => <Member key={person.memberNo} person={person} />)}
        </>
      )}
    </ListStates>
  )
}

function countWords({ people, volunteersAmong, volunteers }: Output<'party.list'>): string {
  return `已报到 ${people.length} 人，其中 ${volunteersAmong} 人是志愿者，${shareWords(volunteersAmong, volunteers)}。按报到日期排，不打卡，不排名。`
}

function shareWords(some: number, all: number): string {
  const percent = Math.round((some * 100) / Math.max(1, all))
  return some > 0 && percent === 0 ? '不到全体志愿者的 1%' : `占全体志愿者的 ${percent}%`
}

function Member({ person }: { person: PartyMemberView }) {
  const { memberNo, name, unit, branch, cameBy, strengths, skills, posts, registeredAt, received, slips, may } = person
  const { run } = useCommand('party.receive', { sentences: receiveSentences, onDone: () => toastDone('已收到'), onFailed: say })
  const strong = [...skills, ...(strengths === '' ? [] : [strengths])].join('、')
  return (
    <Card id={`party-${memberNo}`} title={name} extra={<Tag tone={received === null ? 'amber' : 'brand'}>{received === null ? '待确认收到' : '已收到'}</Tag>}>
      <Fact icon="building">{`${unit} · ${branch}`}</Fact>
      <Fact icon="calendar">{`${speakDay(dayOf(registeredAt))}${cameBy === null ? '报到' : cameByWords[cameBy]}`}</Fact>
      {strong !== '' && <Fact icon="wrench">{strong}</Fact>}
      <Fact icon="flag">{postsWords(posts)}</Fact>
      {slips.map((slip) => <Slip key={slip.slipId} person={person} slip={slip} />)}
      {may.receive && <Button id={`receive-${memberNo}`} icon="check" onTap={() => run({ memberNo })}>确认收到</Button>}
    </Card>
  )
}

function Slip({ person: { memberNo, name }, slip: { slipId, year, unit, state, sentAt, may } }: { person: PartyMemberView; slip: SlipView }) {
  const { run } = useCommand('party.sendSlip', { sentences: sendSentences, onDone: () => void go('partySlip', { memberNo, slipId }), onFailed: say })
  const send = async () => {
    const sure = await confirm({ title: `开 ${year} 年的反馈单？`, content: `${name}同意交给${unit}。内容按今天的记录，开出后不能再改，本人会收到消息。`, confirmText: '开出' })
    if (sure) await run({ memberNo, slipId })
  }
  return (
    <>
      <StatusLine icon="book" tone={slipWords[state].tone} note={sentAt === null ? undefined : `${speakDay(dayOf(sentAt))}交给${unit}`}>{`${year} 年反馈单：${slipWords[state].words}`}</StatusLine>
      {may.send && <Button id={`send-${slipId}`} kind="default" icon="send" onTap={send}>{`开 ${year} 年反馈单`}</Button>}
      {sentAt !== null && <Button id={`read-${slipId}`} kind="plain" onTap={() => go('partySlip', { memberNo, slipId })}>打开反馈单</Button>}
    </>
  )
}

const say = (why: string) => toast(why, 4000)
