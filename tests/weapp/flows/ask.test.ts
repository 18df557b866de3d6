import { SAME_TAP } from '../../../src/components/use-guarded-tap'
import { newCommunity } from '../../support/community'
import type { MiniApp } from '../host/mini-app'
import { start } from './start'

/** A resident of 78 asks for help in elder mode: one question a screen, no dead ends. */

let app: MiniApp
afterEach(() => app.close())

/** The button is the same on every screen, and a second touch within half a second is taken for a trembling finger. */
async function next(words = '下一步'): Promise<void> {
  await app.page().tapText(words)
  await app.advance(SAME_TAP)
}

it('leads an elder resident through all questions to a need that stands in the back end', async () => {
  const { resident, gridWorker } = await newCommunity({ volunteers: 0 })
  await resident.does('member.setDisplay', { elderMode: true, fontSize: 24 })
  app = await start(resident)
  expect(app.screen.tabBarHidden).toBe(true)
  await app.page().tapText('求助')
  await app.page().tapText('灯具更换')
  expect(app.page().text()).toContain('第 2 步，共 6 步')
  await app.page().tapText('明天')
  await next()
  await app.page().tapText('上午')
  await next()
  await app.page().tapText('要登梯子')
  await next()
  await app.page().input('#ask-note wx-textarea', '客厅的灯不亮了')
  await next()
  for (const words of ['灯具更换', '明天', '上午', '要登梯子', '客厅的灯不亮了']) expect(app.page().text()).toContain(words)
  await app.page().tapText('提交求助')
  expect(app.page().route).toBe('packages/needs/detail/index')
  expect(app.page().text()).toContain('等网格员核实')
  const { needs } = await gridWorker.does('need.queue', { state: 'submitted' })
  expect(needs).toMatchObject([{ itemName: '灯具更换', requester: '李桂兰', wishPart: 'morning' }])
  expect(app.problems()).toEqual([])
})

it('goes on only when a question is answered, and keeps the answers on the way back', async () => {
  const { resident } = await newCommunity({ volunteers: 0 })
  app = await start(resident, { launchOptions: { path: 'packages/needs/ask/index' } })
  await app.page().tapText('灯具更换')
  await next()
  expect(app.page().text()).toContain('哪天方便？')
  await app.page().tapText('后天')
  await next()
  expect(app.page().text()).toContain('什么时候方便？')
  await app.page().tapText('上一步')
  await next()
  expect(app.page().text()).toContain('什么时候方便？')
  expect(app.problems()).toEqual([])
})
