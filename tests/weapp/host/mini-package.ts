import fs from 'node:fs'
import path from 'node:path'

/** The parts of app.json that the host obeys. */
export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly SubPackage[]
  readonly subpackages?: readonly SubPackage[]
  readonly tabBar?: TabBar
  readonly window?: WindowJson
  readonly usingComponents?: Record<string, string>
  readonly requiredPrivateInfos?: readonly string[]
}
export interface SubPackage {
  readonly root: string
  readonly pages: readonly string[]
}
export interface TabBar {
  readonly list: readonly TabItem[]
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
}
export interface TabItem {
  readonly pagePath: string
  readonly text: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}
export interface WindowJson {
  readonly navigationBarTitleText?: string
  readonly enablePullDownRefresh?: boolean
}
export interface PageJson extends WindowJson {
  readonly usingComponents?: Record<string, string>
}

/** A built mini-program on disk, read the way WeChat reads it: app.json first, then a page's own four files. */
export class MiniPackage {
  readonly app: AppJson
  readonly subPackages: readonly SubPackage[]
  /** Main package first; the first one is where the mini-program opens. */
  readonly pages: readonly string[]
  readonly tabs: readonly TabItem[]

  constructor(readonly root: string) {
    this.app = this.json<AppJson>('app.json')
    if (!Array.isArray(this.app.pages)) throw new Error('app.json: pages is not a list')
    this.subPackages = this.app.subPackages ?? this.app.subpackages ?? []
    this.pages = [...this.app.pages, ...this.subPackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page)))]
    this.tabs = this.app.tabBar?.list ?? []
  }

  isTab(route: string): boolean {
    return this.tabs.some((tab) => tab.pagePath === route)
  }

  page(route: string): PageJson {
    return { ...this.app.window, ...this.json<PageJson>(`${route}.json`) }
  }

  /** Tag name → path without extension, for the components that `owner` (a page or component path) may use. */
  components(owner: string): Record<string, string> {
    const own = this.has(`${owner}.json`) ? this.json<PageJson>(`${owner}.json`).usingComponents : {}
    const resolve = (from: string, ref: string) =>
      ref.startsWith('/') ? ref.slice(1) : path.posix.join(path.posix.dirname(from), ref)
    const entries = (from: string, using: Record<string, string> = {}) =>
      Object.entries(using).map(([tag, ref]): [string, string] => [tag, resolve(from, ref)])
    return Object.fromEntries([...entries('app', this.app.usingComponents), ...entries(owner, own)])
  }

  /** Relative paths with forward slashes, sorted, of all files that end in one of the extensions (`.wxml`). */
  files(...extensions: string[]): string[] {
    const all = fs.readdirSync(this.root, { recursive: true, encoding: 'utf8' })
    return all
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => extensions.includes(path.posix.extname(file)))
      .sort()
  }

  has(file: string): boolean {
    return fs.existsSync(path.join(this.root, file))
  }

  text(file: string): string {
    return fs.readFileSync(path.join(this.root, file), 'utf8')
  }

  /** @throws Error naming the file when it is missing or no JSON. */
  json<T>(file: string): T {
    try {
      return JSON.parse(this.text(file)) as T
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`)
    }
  }
}
