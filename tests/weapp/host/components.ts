/**
 * Registers the custom components of a page, and theirs, with the component engine. Taro's own `comp` contains itself:
 * the id of a component is therefore known before it is registered.
 */
import type { EventLine } from './event-line'
import type { LogicRealm } from './logic-realm'
import type { MiniPackage } from './mini-package'
import type { RenderFunction, ViewRealm } from './view-realm'

type Definition = Record<string, unknown>
type Constructors = Record<'String' | 'Number' | 'Boolean' | 'Object' | 'Array', unknown>

const CONSTRUCTORS = '({ String, Number, Boolean, Object, Array })'

export class Components {
  private readonly ids = new Map<string, string>()
  private readonly types: Map<unknown, unknown>
  private defining: { path: string; definition?: Definition } | undefined

  constructor(
    private readonly pkg: MiniPackage,
    private readonly logic: LogicRealm,
    private readonly view: ViewRealm,
    private readonly template: (file: string) => RenderFunction,
    private readonly events: EventLine,
  ) {
    const own = logic.evaluate<Constructors>(CONSTRUCTORS)
    const theirs = view.evaluate<Constructors>(CONSTRUCTORS)
    this.types = new Map(Object.entries(own).map(([name, type]) => [type, theirs[name as keyof Constructors]]))
  }

  /** The globals `Component` and `Behavior`. */
  globals() {
    return {
      Component: (definition: Definition) => {
        if (this.defining) this.defining.definition = definition
      },
      Behavior: (definition: Definition) => this.view.jComponent.behavior(this.translate(definition)),
    }
  }

  /** Tag name → id of everything that `owner` may use in its template.
   * @throws Error naming the component when a file of it is missing */
  using(owner: string): Record<string, string> {
    const entries = Object.entries(this.pkg.components(owner))
    return Object.fromEntries(entries.map(([tag, path]) => [tag, this.register(tag, path)]))
  }

  private register(tag: string, path: string): string {
    const known = this.ids.get(path)
    if (known) return known
    const id = `component-${this.ids.size}`
    this.ids.set(path, id)
    const definition = this.define(path)
    const usingComponents = this.using(path)
    const template = this.template(`${path}.wxml`)
    this.view.jComponent.register({ ...this.translate(definition), id, path, tagName: tag, template, usingComponents })
    return id
  }

  private define(path: string): Definition {
    const outer = this.defining
    this.defining = { path }
    try {
      this.logic.run(`${path}.js`)
      if (!this.defining.definition) throw new Error(`${path}.js does not call Component()`)
      return this.defining.definition
    } finally {
      this.defining = outer
    }
  }

  /** The engine compares types with the constructors of its own realm, and handlers must take the line to the logic layer. */
  private translate(definition: Definition): Definition {
    const properties = Object.entries((definition.properties ?? {}) as Definition).map(([name, property]) => [name, this.translateType(property)])
    const methods = Object.entries((definition.methods ?? {}) as Record<string, () => unknown>)
    return {
      ...definition,
      properties: Object.fromEntries(properties) as Definition,
      methods: Object.fromEntries(methods.map(([name, method]) => [name, this.events.wrap(method)])),
    }
  }

  private translateType(property: unknown): unknown {
    if (typeof property !== 'object' || property === null) return this.types.get(property) ?? property
    const { type, ...rest } = property as Definition
    return { ...rest, type: this.types.get(type) ?? type }
  }
}
