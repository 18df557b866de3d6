/** What WeChat checks in app.json when a package is uploaded; limits from developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html. */
import fs from 'node:fs'
import path from 'node:path'
import type { MiniPackage } from '../host/mini-package'

const MAX_ICON_BYTES = 40 << 10
const PAGE_FILES = ['.js', '.json', '.wxml']
const COLOURS = ['color', 'selectedColor', 'backgroundColor'] as const

export function pageFindings(pkg: MiniPackage): string[] {
  const missing = pkg.pages.flatMap((page) => PAGE_FILES.map((extension) => page + extension)).filter((file) => !pkg.has(file))
  const twice = pkg.pages.filter((page, index) => pkg.pages.indexOf(page) !== index)
  const roots = pkg.subPackages.map(({ root }) => `${root}/`)
  const strayed = pkg.app.pages.filter((page) => roots.some((root) => page.startsWith(root)))
  return [
    ...missing.map((file) => `${file} is missing`),
    ...twice.map((page) => `${page} is listed twice`),
    ...strayed.map((page) => `${page} of the main package lies in a sub-package`),
    ...missingComponents(pkg),
  ]
}

/** Of pages, and of components through other components. */
function missingComponents(pkg: MiniPackage): string[] {
  const seen = new Set<string>()
  const queue = pkg.pages.filter((page) => pkg.has(`${page}.json`))
  for (const owner of queue) {
    for (const component of Object.values(pkg.components(owner))) {
      if (seen.has(component)) continue
      seen.add(component)
      if (pkg.has(`${component}.json`)) queue.push(component)
    }
  }
  return [...seen].flatMap((component) => PAGE_FILES.map((extension) => component + extension).filter((file) => !pkg.has(file)))
    .map((file) => `component file ${file} is missing`)
}

export function tabBarFindings(pkg: MiniPackage): string[] {
  const { tabBar } = pkg.app
  if (!tabBar) return []
  const count = tabBar.list.length
  return [
    ...(count < 2 || count > 5 ? [`the tab bar has ${count} tabs, not 2 to 5`] : []),
    ...tabBar.list.filter(({ pagePath }) => !pkg.app.pages.includes(pagePath)).map(({ pagePath }) => `tab ${pagePath} is no page of the main package`),
    ...COLOURS.filter((name) => tabBar[name] !== undefined && !/^#[0-9a-f]{6}$/i.test(tabBar[name])).map((name) => `tabBar.${name} is no colour`),
    ...tabBar.list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath]).flatMap((icon) => iconFindings(pkg, icon)),
  ]
}

function iconFindings(pkg: MiniPackage, icon: string | undefined): string[] {
  if (icon === undefined) return []
  if (!pkg.has(icon)) return [`tab icon ${icon} is missing`]
  const { size } = fs.statSync(path.join(pkg.root, icon))
  return size > MAX_ICON_BYTES ? [`tab icon ${icon} has ${size} bytes, more than 40 KB`] : []
}
