/** The host would be worth nothing if it ran a broken build without complaint: each test breaks a copy in one place. */
import path from 'node:path'
import { BrokenCopy } from './gates/broken-copy'
import { launch } from './host/launch'

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')
const plain = path.join(__dirname, 'fixtures', 'plain')
const call = () => ({ ok: false, error: { code: 'SERVICE_UNAVAILABLE', message: 'down' }, traceId: 'test' })
/** Longer than the client's retries take: until then a page may show that it is loading, without a word. */
const PATIENCE_MS = 20_000

let copy: BrokenCopy
afterEach(() => copy.remove())

/** What the host has to say about the copy, by refusing to launch it or in its list of problems. */
async function complaints(): Promise<string> {
  try {
    const app = await launch({ dist: copy.root, call })
    await app.advance(PATIENCE_MS)
    const problems = app.problems()
    await app.close()
    return problems.join('\n')
  } catch (error) {
    return (error as Error).message
  }
}

describe('a copy of the build', () => {
  beforeEach(() => (copy = new BrokenCopy(dist)))
  const home = 'pages/home/index'
  const append = (file: string, code: string) => copy.edit(file, (text) => `${text}\n${code}`)

  it('runs without complaint when nothing is broken', async () => {
    expect(await complaints()).toBe('')
  })

  const defects: [defect: string, make: () => void, complaint: RegExp][] = [
    ['vendors.js is missing', () => copy.delete('vendors.js'), /module 'vendors\.js' is not defined/],
    ['taro.js is missing', () => copy.delete('taro.js'), /module 'taro\.js' is not defined/],
    ['a page’s script is missing', () => copy.delete(`${home}.js`), /module 'pages\/home\/index\.js' is not defined/],
    ['a page’s template is missing', () => copy.delete(`${home}.wxml`), /pages\/home\/index\.wxml/],
    ['a page’s configuration is no JSON', () => copy.edit(`${home}.json`, () => '{'), /pages\/home\/index\.json/],
    ['the recursive component is missing', () => copy.delete('comp.js'), /module 'comp\.js' is not defined/],
    ['app.json is no JSON', () => copy.edit('app.json', () => '{'), /app\.json/],
    ['app.json lists no pages', () => copy.edit('app.json', (text) => text.replace('"pages"', '"papers"')), /pages is not a list/],
    ['a tag is not closed', () => copy.edit('base.wxml', (text) => text.replace('</view>', '')), /base\.wxml/],
    ['the wxs file is missing', () => copy.delete('utils.wxs'), /utils\.wxs/],
    ['the wxs file is newer than wxs', () => copy.edit('utils.wxs', (text) => `${text}\nvar f = () => 1`), /utils\.wxs/],
    ['the templates are missing', () => copy.edit('base.wxml', (text) => text.replaceAll('name="tmpl_0_', 'name="gone_0_')), /Template `tmpl_0_\w+` not found/],
    ['the script has a syntax error', () => append('app.js', 'var 1'), /SyntaxError/],
    ['a page touches the document', () => append(`${home}.js`, 'document.title'), /reading 'title'/],
    ['a page makes code from text', () => append(`${home}.js`, 'new Function("")()'), /EvalError/],
    ['a page needs TextEncoder', () => append(`${home}.js`, 'new TextEncoder()'), /TextEncoder is not defined/],
    ['a page calls an API that WeChat does not have', () => append(`${home}.js`, 'wx.sendOwl({})'), /wx\.sendOwl is no API/],
    ['the page renders nothing', () => copy.edit('base.wxml', (text) => text.replace('wx:for="{{root.cn}}"', 'wx:for="{{root.nothing}}"')), /blank: pages\/home\/index/],
  ]
  it.each(defects)('is complained of when %s', async (_defect, make, complaint) => {
    make()
    expect(await complaints()).toMatch(complaint)
  })
})

it('notices a button that lost its handler', async () => {
  copy = new BrokenCopy(plain)
  copy.edit('pages/api/index.wxml', (text) => text.replace('bindtap="run"', ''))
  const app = await launch({ dist: copy.root, call, launchOptions: { path: 'pages/api/index' } })
  await expect(app.page().tapText('scan')).rejects.toThrow('nothing listens to a tap on "scan"')
  await app.close()
})

it('notices that a component which contains itself ends too early', async () => {
  copy = new BrokenCopy(plain)
  copy.edit('components/nest/index.json', () => '{ "component": true }')
  const path = 'packages/deep/pages/nest/index'
  const app = await launch({ dist: copy.root, call, launchOptions: { path } })
  expect([app.page().$$('.level').length, app.problems().length > 0]).not.toEqual([40, false])
  await app.close()
})
