/**
 * WeChat's view layer: a jsdom window with Tencent's component engine (miniprogram-exparser, j-component), the built-in
 * components and API mocks of miniprogram-simulate and the compiled templates. Each mini-program gets a window of its
 * own and the engine is loaded *into* it, so two launches share nothing and the test process keeps no `document`.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { JSDOM, VirtualConsole } from 'jsdom'
import { type Bridge, bridgeInto } from './bridge'
import { keyedDiff } from './keyed-diff'
import type { DiffModule, Exparser, JComponent, RenderModule } from './view-types'

export type RenderFunction = (data: Record<string, unknown>) => unknown

export class ViewRealm {
  readonly toView: Bridge
  readonly document: Document
  readonly exparser: Exparser
  readonly jComponent: JComponent
  /** miniprogram-simulate's `wx`: harmless answers for the APIs that the host does not model itself. */
  readonly simulatedApis: Record<string, unknown>
  private readonly window: JSDOM['window']
  private readonly context: vm.Context
  private readonly modules = new Map<string, { exports: unknown }>()

  constructor(onConsole: (line: string) => void) {
    const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only', virtualConsole: reporting(onConsole) })
    this.window = dom.window
    this.document = dom.window.document
    this.context = dom.getInternalVMContext()
    this.toView = bridgeInto(this.context)
    // The code that wcc generates asks for the engine version before it renders.
    Object.assign(this.window, { __webview_engine_version__: 0.02 })
    this.exparser = this.load<Exparser>('miniprogram-exparser')
    this.jComponent = this.load<JComponent>('j-component')
    this.repairDiff()
    this.load<() => void>('miniprogram-simulate/src/definition')()
    this.simulatedApis = (this.window as unknown as { wx: Record<string, unknown> }).wx
  }

  /** `$gwx` from the output of wcc: path of a WXML file → its render function. */
  templates(code: string): (file: string) => RenderFunction {
    const find = this.evaluate<(file: string) => RenderFunction | undefined>(`(function () { ${code}; return $gwx })()`)
    return (file) => {
      const render = find(file)
      if (!render) throw new Error(`${file} is not in the package`)
      return render
    }
  }

  evaluate<T>(code: string): T {
    return vm.runInContext(code, this.context) as T
  }

  close(): void {
    this.window.close()
  }

  /** j-component 1.4.10 puts keyed lists that move and change at once into a wrong order (`c f d a` → `e f d b c` shows `e c f b d`); WeChat does not. */
  private repairDiff(): void {
    const diff = this.load<DiffModule>('j-component/src/render/diff')
    const render = this.load<RenderModule>('j-component/src/render/render')
    diff.diffVt = keyedDiff(this.exparser, render, diff.diffAttrs)
  }

  private load<T>(request: string, from = __filename): T {
    const file = createRequire(from).resolve(request)
    if (!path.isAbsolute(file)) return createRequire(from)(request) as T
    const known = this.modules.get(file)
    if (known) return known.exports as T
    const module: { exports: unknown } = { exports: {} }
    this.modules.set(file, module)
    const wrapped = vm.compileFunction(fs.readFileSync(file, 'utf8'), ['require', 'module', 'exports', 'global', 'process'], {
      parsingContext: this.context,
      filename: file,
    }) as (...parameters: unknown[]) => void
    wrapped((name: string) => this.load(name, file), module, module.exports, this.window, process)
    return module.exports as T
  }
}

function reporting(onConsole: (line: string) => void): VirtualConsole {
  const virtual = new VirtualConsole()
  const levels = ['log', 'info', 'warn', 'error', 'debug'] as const
  for (const level of levels) virtual.on(level, (...args: unknown[]) => onConsole(args.map(String).join(' ')))
  return virtual.on('jsdomError', (error: Error) => onConsole(String(error)))
}
