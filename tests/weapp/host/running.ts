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
type Layers = ReturnType<typeof createLayers>
type Pages = ReturnType<typeof createPages>
export type Running = ReturnType<typeof assemble>

export function assemble({ dist, call, wx = {}, storage = new Map<string, string>() }: LaunchRequest) {
  const layers = createLayers(dist)
  const pages = createPages(layers)
  const phone = {
    overrides: new Map(Object.entries(wx)),
    screen: { tabBarHidden: false, badges: new Map<number, string>() } as Screen,
    storage,
  }
  mustBeKnown(phone.overrides)
  const calls = new WxCalls(layers.activity, layers.guard, layers.logic)
  const api = createApi({ ...layers, ...pages, ...phone, calls, call })
  const unwatch = enterLogic(layers, pages, api)
  const dispose = () => {
    layers.clock.stop()
    unwatch()
    layers.view.close()
  }
  const go = (openType: string, url: string) => void navigatorStep(api, openType)({ url })
  return { ...layers, ...pages, ...phone, calls, api, go, dispose }
}

function createLayers(dist: string) {
  const pkg = new MiniPackage(dist)
  const problems = new ProblemLog()
  const activity = new Activity()
  const logic = new LogicRealm(pkg)
  const view = new ViewRealm((line) => problems.add('wxml', line))
  const guard: Guard = new Guard(activity, (error) => {
    problems.add('error', error)
    application.error(error)
  })
  const clock = new RealmClock(guard.run)
  const events = new WxEvents(guard)
  const application = new Application(logic, guard, events)
  return { pkg, problems, activity, logic, view, guard, clock, events, application }
}

function createPages({ pkg, problems, logic, view, guard }: Layers) {
  const widgets = new Widgets()
  const setDataSizes: number[] = []
  const events = new EventLine(guard, logic.toLogic)
  const onSetData = (bytes: number) => void setDataSizes.push(bytes)
  const factory = new PageFactory({ pkg, logic, view, guard, widgets, problems, events, onSetData })
  const rules = { isTab: (route: string) => pkg.isTab(route), exists: (route: string) => pkg.pages.includes(route) }
  const stack = new PageStack<MiniPage>(rules, (target) => factory.create(target))
  return { widgets, setDataSizes, factory, stack }
}

type ApiParts = Layers & Pages & { calls: WxCalls; call: CloudCall; overrides: Map<string, ApiOverride>; screen: Screen; storage: Storage }

function createApi({ calls, call, problems, overrides, stack, screen, storage, guard, events, application, logic, view }: ApiParts) {
  const stored = storageApi(storage)
  const setTitle = (title: string) => {
    const top = stack.top()
    if (top) top.title = title
  }
  return createWx({
    calls,
    problems,
    overrides,
    asynchronous: { ...navigationApi(stack), ...stored.asynchronous, ...screenApi(screen, guard, setTitle) },
    synchronous: {
      ...events.api(apiNames().wx),
      ...stored.synchronous,
      getLaunchOptionsSync: () => application.launchOptions,
      getEnterOptionsSync: () => application.enterOptions,
      // The simulated ones answer every text with nothing.
      arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
      base64ToArrayBuffer: (text: string) => new Uint8Array(Buffer.from(text, 'base64')).buffer,
      nextTick: (run: () => void) => guard.later('nextTick', run),
      createSelectorQuery: () => createSelectorQuery(() => stack.top()?.view?.element, guard, logic.toLogic),
    },
    cloud: cloudApi(call),
    simulated: view.simulatedApis,
  })
}

/** Gives the logic layer its globals. @returns what ends the watch over its rejections */
function enterLogic({ activity, clock, logic, application, problems }: Layers, { factory, stack }: Pages, api: unknown): () => void {
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
  return watchRejections((promise) => logic.ownsPromise(promise), (reason, promise) => {
    problems.add('rejection', reason)
    application.rejection(reason, promise)
  })
}

/** Only errors are kept: Taro and React print warnings of their own in WeChat, too. */
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
