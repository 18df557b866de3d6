/**
 * Runs a built mini-program without WeChat: its own JavaScript in a realm without DOM, its templates compiled by WeChat's
 * wcc and rendered by WeChat's component engine, `wx` by miniprogram-simulate and the models in this folder.
 * What it cannot show: layout and styles, the native panels of pickers and keyboards, canvas, maps, camera, and whether
 * the JavaScript engine of an old phone understands the code.
 */
import { MiniApp } from './mini-app'
import { assemble, type LaunchRequest } from './running'

/** Launches and waits until the first page has settled. Close the result.
 * @throws Error when app.json or a template is broken; everything later is in `problems()` */
export async function launch(request: LaunchRequest): Promise<MiniApp> {
  const running = assemble(request)
  const { pkg, application, problems, guard, logic, stack, dispose } = running
  const app = new MiniApp(running)
  const options = { path: pkg.pages[0] ?? '', query: {}, ...request.launchOptions }
  guard.run(() => logic.run('app.js'))
  if (!application.isDefined) problems.add('error', 'app.js does not call App()')
  application.launch(options)
  if (pkg.pages.includes(options.path)) {
    guard.run(() => stack.reLaunch({ route: options.path, query: options.query }))
  } else {
    problems.add('error', `launched with the page ${options.path}, which does not exist`)
    application.pageNotFound(options)
  }
  await app.settle().catch((error: unknown) => {
    dispose()
    throw error
  })
  return app
}
