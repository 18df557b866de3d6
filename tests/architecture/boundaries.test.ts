import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import arrows from '../../config/context-arrows.cjs'
import boundaries from '../../config/boundaries.cjs'
import { cruise, repository } from './cruise'
import { innocentFiles, otherHalfOfTheCycle, wrongImports } from './wrong-house'

describe('the direction of imports', () => {
  it('holds in the whole house', async () => {
    const { files, violations } = await cruise(repository)
    expect(violations).toEqual([])
    expect(files).toBeGreaterThan(50)
  })

  it('keeps the arrows between contexts free of cycles', () => {
    const reaches = (from: string, seen: string[] = []): string[] =>
      (arrows[from] ?? []).flatMap((to) => (seen.includes(to) ? [to] : [to, ...reaches(to, [...seen, to])]))
    expect(Object.keys(arrows).filter((context) => reaches(context).includes(context))).toEqual([])
  })
})

describe('each boundary rule', () => {
  let house: string

  beforeAll(() => {
    house = mkdtempSync(path.join(os.tmpdir(), 'linban-wrong-house-'))
    for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(repository, file), path.join(house, file))
    symlinkSync(path.join(repository, 'node_modules'), path.join(house, 'node_modules'))
    const wrong = wrongImports.map(({ file, line }) => [file, line] as const)
    for (const [file, content] of [...Object.entries(innocentFiles), ...wrong]) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
      writeFileSync(path.join(house, file), content)
    }
  })

  afterAll(() => rmSync(house, { recursive: true, force: true }))

  it('refuses its own wrong import and leaves the innocent files alone', async () => {
    const { violations } = await cruise(house)
    const found = new Set(violations.map(({ rule, from }) => `${rule}: ${from}`))
    expect(wrongImports.map(({ rule, file }) => `${rule}: ${file}`).filter((wrong) => !found.has(wrong))).toEqual([])
    const guilty = new Set([...wrongImports.map(({ file }) => file), otherHalfOfTheCycle])
    expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([])
  })

  it('has a wrong import to prove it', () => {
    const rules = boundaries.forbidden.map(({ name }) => name).filter((name) => !listed.includes(name))
    expect(wrongImports.map(({ rule }) => rule)).toEqual(rules)
  })
})

const listed = Object.keys(arrows).map((context) => `arrows-of-${context}`)
