import path from 'node:path'
import type { PageStack, StackPage, Target } from './page-stack'
import type { Options } from './wx-calls'

/** The five ways to move, as asynchronous APIs of `wx`. */
export function navigationApi(stack: PageStack<StackPage>) {
  const go = (step: (target: Target) => void) => ({ url }: Options) => step(parseUrl(String(url), stack.top()?.route))
  return {
    navigateTo: go((target) => stack.navigateTo(target)),
    redirectTo: go((target) => stack.redirectTo(target)),
    switchTab: go((target) => stack.switchTab(target)),
    reLaunch: go((target) => stack.reLaunch(target)),
    navigateBack: ({ delta }: Options) => stack.navigateBack(Number(delta ?? 1)),
  }
}

/** `/pages/a/index?id=%E4%BD%A0`: the path may be relative to the present page; values stay encoded, as WeChat leaves them. */
export function parseUrl(url: string, from = ''): Target {
  const [place = '', search = ''] = url.split('?', 2)
  const route = place.startsWith('/') ? place.slice(1) : path.posix.join(path.posix.dirname(from), place)
  const pairs = search.split('&').filter(Boolean).map((pair) => pair.split(/=(.*)/s, 2))
  return { route, query: Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value])) }
}
