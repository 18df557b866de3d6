/** Everything that one launched mini-program consists of, put together in the order in which the parts need each other. */
import { Activity } from './activity'
import { apiNames } from './api-names'
import { Application, type LaunchOptions } from './application'
import { EventLine } from './event-line'
import { Guard } from './guard'
import { LogicRealm } from './logic-realm'
import type { MiniPage } from './mini-page'
import { MiniPackage } from './mini-package'
import { navigationApi } from './navigation'
import { PageFactory } from './page-factory'
import { PageStack } from './page-stack'
import { describe, ProblemLog } from './problems'
import { RealmClock } from './realm-clock'
import { watchRejections } from './rejections'
import { createSelectorQuery } from './selector-query'
import { ViewRealm } from './view-realm'
import { Widgets } from './widgets'
import { type ApiOverride, createWx } from './wx'
import { WxCalls } from './wx-calls'
import { type CloudCall, cloudApi } from './wx-cloud'
import { WxEvents } from './wx-events'
import { type Screen, screenApi } from './wx-screen'
import { type Storage, storageApi } from './wx-storage'

export interface LaunchRequest {
  /** Folder of the built mini-program, the one with app.json. */
  readonly dist: string
  /** Answers `wx.cloud.callFunction`; see `cloudCall` for the local cloud. */
  readonly call: CloudCall
  readonly launchOptions?: LaunchOptions
  /** APIs that answer otherwise, by name: `{ scanCode: () => ({ result: '…' }) }`. */
  readonly wx?: Record<string, ApiOverride>
  /** What an earlier launch left on the phone. */
  readonly storage?: Storage
}
export type Running = ReturnType<typeof assemble>

export function assemble({ dist, call, wx = {}, storage = new Map<string, string>() }: LaunchRequest) {
  const pkg = new MiniPackage(dist)
  const problems = new ProblemLog()
  const activity = new Activity()
  const setDataSizes: number[] = []
  const overrides = new Map(Object.entries(wx))
  const screen: Screen = { tabBarHidden: false, badges: new Map<number, string>() }
  mustBeKnown(overrides)

  const logic = new LogicRealm(pkg)
  const view = new ViewRealm((line) => problems.add('wxml', line))
  const guard: Guard = new Guard(activity, (error) => {
    problems.add('error', error)
    application.error(error)
  })
  const clock = new RealmClock(guard.run)
  const events = new WxEvents(guard)
  const application = new Application(logic, guard, events)
  const widgets = new Widgets()
  const lines = new EventLine(guard, logic.toLogic)
  const factory = new PageFactory({ pkg, logic, view, guard, widgets, problems, events: lines, onSetData: (bytes) => setDataSizes.push(bytes) })
  const stack = new PageStack<MiniPage>({ isTab: (route) => pkg.isTab(route), exists: (route) => pkg.pages.includes(route) }, (target) => factory.create(target))
  const calls = new WxCalls(activity, guard, logic)
  const stored = storageApi(storage)
  const setTitle = (title: string) => {
    const top = stack.top()
    if (top) top.title = title
  }
  const navigation = navigationApi(stack)
  const api = createWx({
    calls,
    problems,
    overrides,
    asynchronous: { ...navigation, ...stored.asynchronous, ...screenApi(screen, guard, setTitle) },
    synchronous: {
      ...events.api(apiNames().wx),
      ...stored.synchronous,
      getLaunchOptionsSync: () => application.enterOptions,
      getEnterOptionsSync: () => application.enterOptions,
      nextTick: (run: () => void) => guard.later('nextTick', run),
      createSelectorQuery: () => createSelectorQuery(() => stack.top()?.view?.element, guard, logic.toLogic),
    },
    cloud: cloudApi(call),
    simulated: view.simulatedApis,
  })

  activity.include(() => clock.soon())
  logic.inContext((context) => clock.installDate(context))
  const listOf = logic.evaluate<(...items: unknown[]) => unknown[]>('(...items) => items')
  logic.define({
    ...clock.globals(),
    ...application.globals(),
    ...factory.globals(),
    wx: api,
    console: consoleFor(problems),
    getCurrentPages: () => listOf(...stack.pages().map((page) => page.logic)),
  })
  const unwatch = watchRejections((promise) => logic.ownsPromise(promise), (reason, promise) => {
    problems.add('rejection', reason)
    application.rejection(reason, promise)
  })
  const dispose = () => {
    clock.stop()
    unwatch()
    view.close()
  }
  const go = (openType: string, url: string) => void navigatorStep(api, openType)({ url })
  return { pkg, problems, activity, setDataSizes, overrides, screen, storage, logic, guard, clock, events, application, widgets, stack, calls, go, dispose }
}

function consoleFor(problems: ProblemLog) {
  const quiet = () => undefined
  const error = (...args: unknown[]) => problems.add('console', args.map(describe).join(' '))
  return { log: quiet, info: quiet, debug: quiet, warn: quiet, group: quiet, groupEnd: quiet, error }
}

/** `<navigator open-type="switchTab">` */
function navigatorStep(api: Record<string, unknown>, openType: string) {
  const name = openType === 'navigate' ? 'navigateTo' : openType === 'redirect' ? 'redirectTo' : openType
  return api[name] as (options: { url: string }) => unknown
}

function mustBeKnown(overrides: Map<string, ApiOverride>): void {
  const { wx, cloud } = apiNames()
  for (const name of overrides.keys()) {
    const known = name.startsWith('cloud.') ? cloud.has(name.slice('cloud.'.length)) : wx.has(name)
    if (!known) throw new Error(`wx.${name} is no API of WeChat and cannot be overridden`)
  }
}
