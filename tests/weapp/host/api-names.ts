/**
 * Which functions `wx` has, and which of them answer through `success`/`fail`/`complete` or a promise. Both are read
 * from WeChat's own declarations (miniprogram-api-typings 5.2.3), so that a name WeChat does not know cannot pass here.
 */
import fs from 'node:fs'
import path from 'node:path'

export interface ApiNames {
  readonly wx: ReadonlySet<string>
  readonly cloud: ReadonlySet<string>
  /** Members of `wx` that take an option object and answer later. */
  readonly asynchronous: ReadonlySet<string>
}

let cached: ApiNames | undefined

export function apiNames(): ApiNames {
  cached ??= readNames()
  return cached
}

function readNames(): ApiNames {
  const wx = members(body('lib.wx.api.d.ts', '    interface Wx {', '\n    }'), 8)
  const cloud = members(body('lib.wx.cloud.d.ts', 'interface WxCloud {', '\n}'), 4)
  const later = [...wx].filter(([, text]) => /\boption\??: /.test(text) && /\): (?:void|PromisifySuccessResult<[\s\S]*)$/.test(text.trim()))
  return { wx: new Set(wx.keys()), cloud: new Set(cloud.keys()), asynchronous: new Set(later.map(([name]) => name)) }
}

function body(file: string, opening: string, closing: string): string {
  const home = path.dirname(require.resolve('miniprogram-api-typings/package.json'))
  const text = fs.readFileSync(path.join(home, 'types', 'wx', file), 'utf8')
  // Comments go first: they hold code samples with braces of their own.
  const rest = text.slice(text.indexOf(opening) + opening.length).replace(/\/\*[\s\S]*?\*\//g, '')
  return rest.slice(0, rest.indexOf(closing))
}

/** A member begins with its name at the body's own indent; deeper lines continue it. */
function members(text: string, indent: number): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of text.split(new RegExp(`\\n {${indent}}(?=[A-Za-z])`))) {
    const name = /^\w+/.exec(part)?.[0]
    if (name) found.set(name, part)
  }
  return found
}
