import Taro, { useRouter } from '@tarojs/taro'
import { type PageName, type PageParams, pages } from './routes'

type ParamsOf<P extends PageName> = object extends PageParams[P] ? [params?: PageParams[P]] : [params: PageParams[P]]

/** Opens a page: `go('shift', { shiftId })`. Pages of the tab bar take no parameters. */
export function go<P extends PageName>(page: P, ...params: ParamsOf<P>): Promise<unknown> {
  return open(pages[page], params[0])
}

/** Opens a page instead of the present one, so that "back" does not lead to a form that is done. */
export function goInstead<P extends PageName>(page: P, ...params: ParamsOf<P>): Promise<unknown> {
  const { path, tab } = pages[page]
  return tab ? Taro.switchTab({ url: path }) : Taro.redirectTo({ url: path + queryOf(params[0]) })
}

/** Opens a path with its query as it stands in a message or behind a scanned code; null when there is no such page. */
export function goPath(pathAndQuery: string): Promise<unknown> | null {
  const [path = '', query] = pathAndQuery.replace(/^\/*/, '/').split('?')
  const found = Object.values(pages).find((page) => page.path === path)
  if (found === undefined) return null
  if (found.tab) return Taro.switchTab({ url: path })
  return Taro.navigateTo({ url: query === undefined ? path : `${path}?${query}` })
}

/** The path with its query, as a share card or a message carries it. */
export const pathOf = <P extends PageName>(page: P, ...params: ParamsOf<P>): string => pages[page].path + queryOf(params[0])

/** One step back; from a page that was opened directly, the home page. */
export function leave(): Promise<unknown> {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: pages.home.path })
}

/** What this page was opened with, decoded. A hand-made link may leave anything out. */
export function useParams<P extends PageName>(_page: P): Partial<PageParams[P]> {
  const { params } = useRouter()
  const decoded = Object.entries(params).map(([key, value]) => [key, decode(value ?? '')] as const)
  return Object.fromEntries(decoded) as Partial<PageParams[P]>
}

function open(page: { path: string; tab: boolean }, params: object | undefined): Promise<unknown> {
  if (page.tab) return Taro.switchTab({ url: page.path })
  return Taro.navigateTo({ url: page.path + queryOf(params) })
}

function queryOf(params: object | undefined): string {
  const pairs = Object.entries(params ?? {}).filter(([, value]) => value !== undefined)
  return pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`
}

/** WeChat and Taro's H5 hand parameters over as they stand in the address. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
