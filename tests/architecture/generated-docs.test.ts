import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generated } from '../../config/docs/generated'
import { repository } from './cruise'

describe('the pages of docs/ that are made from source', () => {
  it.each(Object.keys(generated))('%s says what the source says (npm run docs:api writes it anew)', (file) => {
    const render = generated[file]
    expect(readFileSync(path.join(repository, file), 'utf8')).toBe(render?.(repository))
  })

  it('link to headings and files that exist', () => {
    const broken = Object.keys(generated).flatMap((file) => brokenLinks(file, readFileSync(path.join(repository, file), 'utf8')))
    expect(broken).toEqual([])
  })
})

function brokenLinks(file: string, text: string): string[] {
  const headings = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-')))
  return [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, target = '']) => {
    if (target.startsWith('#')) return headings.has(target.slice(1)) ? [] : [`${file} ${target}`]
    return fileThere(path.dirname(file), target) ? [] : [`${file} ${target}`]
  })
}

function fileThere(folder: string, target: string): boolean {
  try {
    readFileSync(path.join(repository, folder, target))
    return true
  } catch {
    return false
  }
}
