import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/**
 * Which refusals are exercised by a test, found in the sources of the tests. A pair `procedure:reason` counts when one
 * `it` names both as strings: in its body or its table, or in functions and constants of the same file that it uses.
 * The title does not count, for a title proves nothing.
 */
export function refusalsIn(file: string, source = readFileSync(file, 'utf8')): Set<string> {
  const pairs = new Set<string>()
  for (const texts of testTexts(file, source)) {
    const procedures = texts.filter((text) => /^[a-z][a-zA-Z]*\.[a-zA-Z]+$/.test(text))
    const reasons = texts.filter((text) => /^[a-z][a-zA-Z]+$/.test(text))
    for (const procedure of procedures) for (const reason of reasons) pairs.add(`${procedure}:${reason}`)
  }
  return pairs
}

function testTexts(file: string, source: string): string[][] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const declared = declarationsOf(tree)
  return testsOf(tree).map((test) => textsReachedFrom(test, declared))
}

/** Test files below the folders, fixtures left out. */
export function testFiles(root: string, folders: readonly string[], ending: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending) && !file.includes('fixtures'))
      .map((file) => path.join(root, folder, file)))
}

/** The parts of each `it(title, body)` and `it.each(table)(title, body)` that can prove something. */
function testsOf(tree: ts.SourceFile): ts.Node[][] {
  const tests: ts.Node[][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isIt(node.expression)) {
      tests.push([...(ts.isCallExpression(node.expression) ? node.expression.arguments : []), ...node.arguments.slice(1)])
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return tests
}

const isIt = (called: ts.Expression): boolean =>
  ts.isIdentifier(called) ? called.text === 'it' : ts.isCallExpression(called) && called.expression.getText() === 'it.each'

/** Functions and constants of the file by name. One name used twice counts as both: a test may then be believed too easily, never too hard. */
function declarationsOf(tree: ts.SourceFile): Map<string, ts.Node[]> {
  const declared = new Map<string, ts.Node[]>()
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) && node.name && ts.isIdentifier(node.name)) {
      declared.set(node.name.text, [...(declared.get(node.name.text) ?? []), node])
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return declared
}

function textsReachedFrom(nodes: readonly ts.Node[], declared: ReadonlyMap<string, readonly ts.Node[]>): string[] {
  const texts: string[] = []
  const seen = new Set<ts.Node>()
  const visit = (node: ts.Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
    if (ts.isIdentifier(node)) declared.get(node.text)?.forEach(visit)
    ts.forEachChild(node, visit)
  }
  nodes.forEach(visit)
  return texts
}
