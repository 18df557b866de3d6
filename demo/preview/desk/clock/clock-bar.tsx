import { useState } from 'react'
import { clockWords, dayWords } from '../parts/words'
import type { Jump } from './next-shift'
import type { DeskClock } from './use-clock'

const QUARTER = 15 * 60_000
/** Less than this is the time that answers take, not a clock that was moved. */
const NOTICEABLE = 30_000

/** The time of the demo in words, and the hands to move it. A shift lies in the future, and nobody wants to wait for it. */
export function ClockBar({ clock, jump }: { clock: DeskClock; jump: Jump | null }) {
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState(false)
  const run = (move: () => Promise<void>) => () => {
    setBusy(true)
    void move().finally(() => setBusy(false))
  }
  if (clock.now === null) return <div className="clock" />
  const moved = Math.abs(clock.ahead) > NOTICEABLE
  return (
    <div className={`clock${open ? ' clock-open' : ''}`}>
      <button className="clock-face" aria-expanded={open} aria-label={`现在是${dayWords(clock.now)}${clockWords(clock.now)}，调时间`} onClick={() => setOpen(!open)}>
        <span className="clock-long">现在是 {dayWords(clock.now)} </span><b>{clockWords(clock.now)}</b>
      </button>
      <div className="clock-hands" role="group" aria-label="调时间">
        <button className="pill" disabled={busy || jump === null} onClick={run(() => (jump === null ? Promise.resolve() : clock.jumpTo(jump.at)))}
          title={jump === null ? '两位手机上的人眼下没有班次' : `${jump.title},${dayWords(jump.at)} ${clockWords(jump.at)}`}>
          {busy ? '时间在走…' : `快进到班次${jump?.edge ?? '开始'}`}
        </button>
        <button className="pill" disabled={busy} onClick={run(() => clock.forward(QUARTER))}>+15 分钟</button>
        <button className="pill" disabled={busy || !moved} onClick={run(clock.back)}>回到现在</button>
      </div>
    </div>
  )
}
