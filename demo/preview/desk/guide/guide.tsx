import { useEffect, useRef } from 'react'
import { useDesk } from '../desk-context'
import { Avatar } from '../parts/avatar'
import { Icon } from '../parts/icons'
import { SIDE_WORD } from '../phones/people-picker'
import { castTurn } from './cast-turn'
import { sideFor } from './side-for'
import { pageOf, STEPS, type Step, type Turn } from './steps'
import type { Trail } from './trail'

interface GuideProps {
  step: number
  ticked: readonly number[]
  trail: Trail
  onGo: (step: number) => void
  onRestart: () => void
}

/** The way through the nine steps: what happens, whose turn it is, what to look for. */
export function Guide({ step, ticked, trail, onGo, onRestart }: GuideProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // Newer browsers return a promise here, which an effect must not.
    list.current?.children[step]?.scrollIntoView({ block: 'nearest' })
  }, [step])
  return (
    <section className="panel guide" aria-label="引导：从一盏灯开始">
      <h2>从一盏灯开始<small>{step + 1} / {STEPS.length}</small></h2>
      <ol className="panel-scroll guide-steps" ref={list}>
        {STEPS.map((one, index) => (
          <li key={one.title} className="guide-step" data-open={index === step} data-ticked={ticked.includes(index)}>
            <button className="guide-title" aria-expanded={index === step} onClick={() => onGo(index)}>
              <span className="guide-number">{ticked.includes(index) ? <Icon name="tick" /> : index + 1}</span>
              {one.title}
              {ticked.includes(index) && <span className="unseen">（已经发生）</span>}
            </button>
            {index === step && <StepBody step={one} trail={trail} happened={ticked.includes(index)} />}
          </li>
        ))}
      </ol>
      <footer className="guide-foot">
        <button className="quiet" onClick={onRestart}>从头开始</button>
        <button className="pill" disabled={step === 0} onClick={() => onGo(step - 1)}>上一步</button>
        <button className="pill pill-main" disabled={step === STEPS.length - 1} onClick={() => onGo(step + 1)}>下一步</button>
      </footer>
    </section>
  )
}

function StepBody({ step, trail, happened }: { step: Step; trail: Trail; happened: boolean }) {
  const { people } = useDesk()
  const turns = step.turns.map((turn) => castTurn(turn, trail, people))
  return (
    <div className="guide-body">
      <p>{step.story}</p>
      {turns.map((turn, index) => <TurnRow key={index} turn={turn} turns={turns} trail={trail} />)}
      {step.clock !== undefined && <p className="guide-clock">{step.clock}</p>}
      <p className="guide-look"><b>看什么</b>{step.look}</p>
      {happened && <p className="guide-done" role="status"><Icon name="tick" />这一步已经发生，可以往下走了。</p>}
    </div>
  )
}

function TurnRow({ turn, turns, trail }: { turn: Turn; turns: readonly Turn[]; trail: Trail }) {
  const { people, phones, nameOf, sideOf, show } = useDesk()
  const person = people.find(({ key }) => key === turn.who)
  const here = sideOf(turn.who) !== null
  const side = sideFor(turn, turns, phones)
  return (
    <div className="turn" data-here={here}>
      {person !== undefined && <Avatar person={person} small />}
      <b>{nameOf(turn.who)}</b>
      <button className="pill turn-go" onClick={() => show(side, turn.who, pageOf(turn, trail))}
        aria-label={`${here ? '打开' : '换到'}${nameOf(turn.who)}的页面，在${SIDE_WORD[side]}的手机上`}>
        {here ? '打开' : '换到TA'}
      </button>
      <p>{turn.does}</p>
    </div>
  )
}
