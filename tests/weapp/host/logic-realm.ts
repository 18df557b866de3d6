/**
 * WeChat's logic layer: the realm where app.js and the pages run. It has the JavaScript language, console, timers, `wx`
 * and the constructors of a mini-program, and nothing of a browser or of Node: no `window`, `document`, `fetch`, `URL`,
 * `TextEncoder`, `process`; `eval` and `new Function` throw. What crosses its border is copied as JSON.
 */
import path from 'node:path'
import vm from 'node:vm'
import { type Bridge, bridgeInto } from './bridge'
import type { MiniPackage } from './mini-package'

/** WeChat wraps each file in a function with these parameters, so that `typeof window` is 'undefined' even where the JavaScript engine has one. */
const ABSENT = ['window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'alert', 'fetch', 'XMLHttpRequest', 'WebSocket']

type ModuleFunction = (require: (ref: string) => unknown, module: { exports: unknown }, exports: unknown) => void

export class LogicRealm {
  readonly toLogic: Bridge
  private readonly context: vm.Context
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly isPromise: (value: unknown) => boolean

  constructor(private readonly pkg: MiniPackage) {
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
    this.toLogic = bridgeInto(this.context)
    this.isPromise = this.evaluate<(value: unknown) => boolean>('(value) => value instanceof Promise')
    this.define({ global: this.evaluate('globalThis') })
    this.evaluate('delete globalThis.WebAssembly')
  }

  define(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals)
  }

  inContext<T>(use: (context: vm.Context) => T): T {
    return use(this.context)
  }

  /** For the host's own small helpers; the mini-program itself cannot evaluate text. */
  evaluate<T>(code: string): T {
    return vm.runInContext(code, this.context) as T
  }

  ownsPromise(value: unknown): boolean {
    return this.isPromise(value)
  }

  /** Runs a file of the package once, as WeChat's `require` does. `file` is relative to the root and ends in `.js`.
   * @throws Error in WeChat's words when it does not exist; whatever the file throws */
  run(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    if (!this.pkg.has(file)) throw new Error(`module '${file}' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    this.modules.set(file, module)
    this.compile(file)((ref) => this.run(resolve(file, ref)), module, module.exports)
    return module.exports
  }

  private compile(file: string): ModuleFunction {
    const wrapped = vm.compileFunction(this.pkg.text(file), ['require', 'module', 'exports', ...ABSENT], {
      parsingContext: this.context,
      filename: path.join(this.pkg.root, file),
    })
    return wrapped as ModuleFunction
  }
}

function resolve(from: string, ref: string): string {
  const file = ref.startsWith('/') ? ref.slice(1) : path.posix.join(path.posix.dirname(from), ref)
  return file.endsWith('.js') ? file : `${file}.js`
}
