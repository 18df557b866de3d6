import { useEffect, useRef, useState } from 'react'
import { ClockBar } from './clock/clock-bar'
import { useClock } from './clock/use-clock'
import { useJump } from './clock/use-jump'
import { DeskContext } from './desk-context'
import { Guide } from './guide/guide'
import { useTrail } from './guide/use-trail'
import { isNarrow, ViewTabs, type View } from './parts/view-tabs'
import { Phones } from './phones/phones'
import { otherSide, type GroupCard, type Person, type Side } from './types'
import { useDeskState } from './use-desk-state'
import { usePhoneTalk } from './use-phone-talk'
import { useReachable } from './use-reachable'
import { GroupWindow } from './wechat/group-window'
import { ServiceMessages } from './wechat/service-messages'
import { useMessages } from './wechat/use-messages'
import { Wall } from './wechat/wall'

/** A desk in a new tab goes on with the story of the last days; only “从头开始” begins a new one. */
const WEEK = 7 * 86_400_000

/** The whole desk: guide, two phones, and what WeChat would show around them. */
export function DeskApp({ people }: { people: readonly Person[] }) {
  const { desk, make, tools } = useDeskState(people)
  const owners = [tools.owners.left, tools.owners.right]
  const [view, setView] = useState<View>('phone')
  const moved = useRef(() => {})
  const clock = useClock(() => moved.current())
  const talk = usePhoneTalk(desk, make, () => clock.now ?? Date.now())
  const messages = useMessages(owners.map(({ key }) => key))
  const trail = useTrail(desk, make)
  const jump = useJump(clock.now, owners, trail.shiftId)
  const reachable = useReachable(tools.owners.left.key)
  useEffect(() => {
    moved.current = talk.reloadBoth
    if (desk.since === null && clock.now !== null) make({ kind: 'begin', since: clock.now - WEEK })
  })

  const show = (side: Side, person: string, page: string) => {
    tools.show(side, person, page)
    if (isNarrow()) setView('phone')
  }
  const openCard = ({ from, path }: GroupCard) => {
    const side = otherSide(tools.sideOf(from) ?? 'left')
    show(side, tools.owners[side].key, path.replace(/^\/+/, ''))
  }
  return (
    <DeskContext.Provider value={{ ...tools, show }}>
      <header className="bar">
        <h1>邻伴<span>向阳里社区（演示）</span></h1>
        <p className="standin" title="手机、群、服务通知、时间都由这台电脑扮演；数据只在本机">本机演示，不是微信</p>
        <ClockBar clock={clock} jump={jump} />
      </header>
      {!reachable && <p className="warning" role="alert">这个浏览器找不到 *.localhost 的地址，手机出不来。请换 Chrome、Edge 或 Firefox 打开本页。</p>}
      <main className="desk" data-view={view}>
        <Guide step={desk.step} ticked={desk.ticked} trail={trail} onGo={(step) => make({ kind: 'goTo', step })}
          onRestart={() => make({ kind: 'begin', since: clock.now ?? Date.now() })} />
        <Phones desk={desk} talk={talk} messages={messages} onFront={(side) => make({ kind: 'bringForward', side })} />
        <aside className="wechat" aria-label="微信会显示的">
          <ServiceMessages cards={messages.cards} now={clock.now ?? 0} />
          <GroupWindow cards={desk.cards} onOpen={openCard} />
          <Wall posters={desk.posters} />
        </aside>
      </main>
      <ViewTabs view={view} onView={setView} />
    </DeskContext.Provider>
  )
}
