/**
 * What can be said of dist/weapp without running it, and proof that each gate closes: the built package passes, and a
 * copy of a small one with one defect does not. WeChat's own checker, miniprogram-ci 2.1.42, is left out: it installs
 * 697 packages of 276 MB, and beyond these gates and the host it would find little more than files nobody refers to.
 */
import path from 'node:path'
import { pageFindings, tabBarFindings } from './gates/app-json'
import { BrokenCopy } from './gates/broken-copy'
import { apiFindings, languageFindings, privateInfoFindings } from './gates/scripts'
import { sizeFindings } from './gates/sizes'
import { styleFindings, templateFindings } from './gates/templates'
import { MiniPackage } from './host/mini-package'

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')
const plain = path.join(__dirname, 'fixtures', 'plain')
const gates = {
  pages: pageFindings,
  tabBar: tabBarFindings,
  templates: templateFindings,
  styles: styleFindings,
  sizes: sizeFindings,
  language: languageFindings,
  privateInfos: privateInfoFindings,
  apis: apiFindings,
}
type Gate = keyof typeof gates
const names = Object.keys(gates) as Gate[]

describe('the built mini-program', () => {
  it.each(names)('passes the gate of %s', (gate) => {
    expect(gates[gate](new MiniPackage(dist))).toEqual([])
  })
})

describe('a gate', () => {
  let copy: BrokenCopy
  beforeEach(() => (copy = new BrokenCopy(plain)))
  afterEach(() => copy.remove())

  const appJson = (change: (app: Record<string, unknown>) => object) =>
    copy.edit('app.json', (text) => JSON.stringify({ ...JSON.parse(text), ...change(JSON.parse(text) as Record<string, unknown>) }))
  const list = 'pages/list/index'
  const tab = (pagePath: string, more: object = {}) => ({ pagePath, text: 'T', ...more })

  const defects: [gate: Gate, defect: string, make: () => void, finding: RegExp][] = [
    ['pages', 'a page without wxml', () => copy.delete(`${list}.wxml`), /pages\/list\/index\.wxml is missing/],
    ['pages', 'a page listed twice', () => appJson(() => ({ pages: [list, list] })), /listed twice/],
    ['pages', 'a main page inside a sub-package', () => appJson(() => ({ pages: [list, 'packages/deep/pages/nest/index'] })), /lies in a sub-package/],
    ['pages', 'a missing component', () => copy.delete('components/nest/index.js'), /component file components\/nest\/index\.js is missing/],
    ['tabBar', 'one tab only', () => appJson(() => ({ tabBar: { list: [tab(list)] } })), /1 tabs/],
    ['tabBar', 'a tab outside the main package', () => appJson(() => ({ tabBar: { list: [tab(list), tab('pages/x')] } })), /pages\/x is no page/],
    ['tabBar', 'a missing icon', () => appJson(() => ({ tabBar: { list: [tab(list, { iconPath: 'i.png' }), tab(list)] } })), /i\.png is missing/],
    ['tabBar', 'a bad colour', () => appJson(() => ({ tabBar: { color: 'red', list: [tab(list), tab(list)] } })), /tabBar\.color/],
    ['templates', 'an unclosed tag', () => copy.edit(`${list}.wxml`, (text) => `<view>${text}`), /pages\/list\/index\.wxml/],
    ['templates', 'a broken expression', () => copy.edit(`${list}.wxml`, (text) => `${text}<view>{{a b}}</view>`), /pages\/list\/index\.wxml/],
    ['templates', 'a template nobody defines', () => copy.edit(`${list}.wxml`, (text) => `${text}<template is="gone"/>`), /Template `gone` not found/],
    ['templates', 'an import of nothing', () => copy.edit(`${list}.wxml`, (text) => `<import src="gone.wxml"/>${text}`), /gone\.wxml/],
    ['templates', 'new syntax in wxs', () => copy.edit(`${list}.wxml`, (text) => `<wxs module="m">module.exports = () => 1</wxs>${text}`), /index\.wxml/],
    ['styles', 'an unclosed block', () => copy.write(`${list}.wxss`, '.a { color: red'), /pages\/list\/index\.wxss/],
    ['styles', 'a selector for everything, which WXSS does not have', () => copy.write(`${list}.wxss`, '.a > * { color: red }'), /token `\*`/],
    ['styles', 'an import of nothing', () => copy.write(`${list}.wxss`, '@import "gone.wxss";'), /gone\.wxss/],
    ['sizes', 'a main package over budget', () => copy.write('big.json', ' '.repeat(1 << 20)), /package main has/],
    ['sizes', 'a sub-package over budget', () => copy.write('packages/deep/big.json', ' '.repeat(1 << 20)), /package packages\/deep has/],
    ['language', 'syntax of 2020', () => copy.edit('app.js', (text) => `${text}\nvar a = {}?.b`), /app\.js: Unexpected token/],
    ['language', 'a pattern that looks behind', () => copy.edit('app.js', (text) => `${text}\nRegExp("(?<=a)b")`), /looks behind/],
    ['privateInfos', 'a private API that is not declared', () => copy.edit('app.js', (text) => `${text}\nvar f = () => wx.getLocation({})`), /getLocation is called/],
    ['privateInfos', 'a declared API that nobody calls', () => appJson(() => ({ requiredPrivateInfos: ['chooseAddress'] })), /chooseAddress is declared/],
    ['apis', 'an API that WeChat does not have', () => copy.edit('app.js', (text) => `${text}\nvar f = () => wx.sendOwl()`), /wx\.sendOwl/],
  ]
  it.each(defects)('of %s closes for %s', (gate, _defect, make, finding) => {
    make()
    expect(gates[gate](new MiniPackage(copy.root)).join('\n')).toMatch(finding)
  })

  it('stays open for the package without a defect', () => {
    const findings = names.filter((gate) => gate !== 'apis').flatMap((gate) => gates[gate](new MiniPackage(plain)))
    expect(findings).toEqual([])
  })
})
