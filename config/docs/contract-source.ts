import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/**
 * What the contract says only in types and comments, read from its source: the output of each procedure and the
 * declarations that outputs are made of. Names of types are unique across `contract/`; a second one is an error.
 */
export interface ContractSource {
  procedures: ReadonlyMap<string, { output: string; comment: string }>
  types: ReadonlyMap<string, { text: string; comment: string }>
}

export function readContract(root: string): ContractSource {
  const folder = path.join(root, 'contract')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
  const procedures = new Map<string, { output: string; comment: string }>()
  const types = new Map<string, { text: string; comment: string }>()
  const lists = new Map<string, string>()
  const trees = files.map((file) => ts.createSourceFile(file, readFileSync(path.join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true))
  for (const tree of trees) visit(tree, (node) => {
    const list = listOf(node)
    if (list) lists.set(...list)
  })
  for (const tree of trees) visit(tree, (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      const output = outputOf(node.initializer)
      if (output !== null) procedures.set(node.name.text, { output, comment: commentOf(node) })
    }
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      if (types.has(node.name.text)) throw new Error(`two types are called ${node.name.text}`)
      types.set(node.name.text, { text: spelledOut(node, lists), comment: commentOf(node) })
    }
  })
  return { procedures, types }
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}

/** The type argument of `….returns<Output>()`. */
function outputOf(value: ts.Expression): string | null {
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return null
  const [type] = value.typeArguments ?? []
  return value.expression.name.text === 'returns' && type ? dedent(type.getText()) : null
}

/** `const SKILLS = ['a', 'b'] as const` */
function listOf(node: ts.Node): [string, string] | null {
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return null
  const value = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer
  if (!ts.isArrayLiteralExpression(value) || !value.elements.every(ts.isStringLiteral)) return null
  return [node.name.text, value.elements.map((element) => element.getText()).join(' | ')]
}

/** A type that is made from a list of words shows the words. */
function spelledOut(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, lists: ReadonlyMap<string, string>): string {
  const text = dedent(node.getText().replace(/^export /, ''))
  return text.replace(/\(typeof (\w+)\)\[number\]/, (whole, list: string) => lists.get(list) ?? whole)
}

/** The comment that stands directly above; one with a blank line below it speaks of the whole file. */
function commentOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).at(-1)
  if (!comment || !ts.isJSDoc(comment)) return ''
  const between = node.getSourceFile().text.slice(comment.end, node.getStart())
  return /\n\s*\n/.test(between) ? '' : (ts.getTextOfJSDocComment(comment.comment) ?? '').replace(/\s+/g, ' ').trim()
}

/** Everything after the first line moves left together. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n')
  const margin = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length))
  return [first, ...rest.map((line) => line.slice(margin))].join('\n')
}
