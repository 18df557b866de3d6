import { useState } from 'react'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { confirm } from '@/components/dialog-store'
import { ListStates } from '@/components/list-states'
import { Fact, StatusLine } from '@/components/tag'
import { toast, toastDone } from '@/components/toast'
import { useCommand } from '@/lib/cloud/use-command'
import { useQueryOf } from '@/lib/cloud/use-query-of'
import { speakMinutes } from '@/lib/format/amounts'
import { dayOf, speakDay } from '@/lib/format/time'
import { go } from '@/lib/navigation'
import type { PartyMine, RegistrationView, ServiceYear } from '#contract/party'
import { Letter } from '@/components/letter'
import { MySlips } from './my-slips'
import { Posts } from './posts'
import { RegisterForm } from './register-form'
import { cameByWords, registrationLetter, withdrawSentences } from './text'

/** Everything about one's double registration on one page: the letter and the form before, the record after. */
export function MyRegistration({ memberNo }: { memberNo: string }) {
  const mine = useQueryOf('party.mine', {}, { keep: true })
  return <ListStates of={mine}>{(found) => <Mine mine={found} memberNo={memberNo} />}</ListStates>
}

function Mine({ mine, memberNo }: { mine: PartyMine; memberNo: string }) {
  const [editing, setEditing] = useState(false)
  const { registration, years, skills, shifts, slips, mayConsentTo } = mine
  if (registration === null || editing) {
    return (
      <>
        <Letter id="registration-letter" title="报到之前，请您知道" paragraphs={registrationLetter} />
        <RegisterForm mine={mine} onDone={() => setEditing(false)} />
        {slips.length > 0 && registration === null && <MySlips slips={slips} mayConsentTo={mayConsentTo} memberNo={memberNo} />}
      </>
    )
  }
  return (
    <>
      <Registered registration={registration} skills={skills} onEdit={() => setEditing(true)} />
      {years.slice(0, 1).map((year) => <Served key={year.year} served={year} />)}
      <Posts posts={registration.posts} shifts={shifts} />
      <MySlips slips={slips} mayConsentTo={mayConsentTo} memberNo={memberNo} />
      <TakeBack />
    </>
  )
}

function Registered({ registration, skills, onEdit }: { registration: RegistrationView; skills: readonly string[]; onEdit: () => void }) {
  const { unit, branch, cameBy, strengths, registeredAt, received } = registration
  const strong = [...skills, ...(strengths === '' ? [] : [strengths])].join('、')
  return (
    <Section title="已报到" extra={<Button id="party-edit" small kind="plain" onTap={onEdit}>修改</Button>}>
      <Card id="registered">
        {received === null ? (
          <StatusLine icon="waiting">等社区确认收到</StatusLine>
        ) : (
          <StatusLine icon="check-circle" tone="brand" note={speakDay(dayOf(received.at))}>{`${received.by}已收到`}</StatusLine>
        )}
        <Fact icon="building">{`${unit} · ${branch}`}</Fact>
        <Fact icon="calendar">{`${speakDay(dayOf(registeredAt))}报到${cameBy === null ? '' : ` · ${cameByWords[cameBy]}`}`}</Fact>
        {strong !== '' && <Fact icon="wrench">{strong}</Fact>}
      </Card>
    </Section>
  )
}

function Served({ served: { year, measuredMinutes, typedMinutes, services } }: { served: ServiceYear }) {
  return (
    <Section title={`${year} 年的服务`} extra={<Button id="party-record" small kind="plain" onTap={() => go('record')}>看记录簿</Button>}>
      <Card id="served">
        <Fact icon="scan">{`扫码记录 ${speakMinutes(measuredMinutes)}`}</Fact>
        <Fact icon="edit">{`手工登记 ${speakMinutes(typedMinutes)}`}</Fact>
        <Fact icon="hand">{`一共 ${services} 次`}</Fact>
      </Card>
    </Section>
  )
}

function TakeBack() {
  const { run } = useCommand('party.withdraw', { sentences: withdrawSentences, onDone: () => toastDone('已撤回'), onFailed: (why) => toast(why, 4000) })
  const takeBack = async () => {
    const sure = await confirm({ title: '撤回报到？', content: '单位、支部、特长和认领的岗位都会删掉，没有交出的反馈单不再交出。服务时长照旧。', confirmText: '撤回报到', danger: true })
    if (sure) await run({})
  }
  return <Button id="party-withdraw" kind="plain" onTap={takeBack}>撤回报到</Button>
}
