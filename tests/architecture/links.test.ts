import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from './cruise'

/** A page that points to a file that has moved sends newcomers into the dark. */
const pages = [
  'README.md', 'localcloud/README.md', 'tests/weapp/README.md',
  ...readdirSync(path.join(repository, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => path.join('docs', file)),
]

function brokenLinks(page: string): string[] {
  const text = readFileSync(path.join(repository, page), 'utf8').replace(/```[^]*?```/g, '')
  const headings = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)))
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^https?:/.test(target)) return []
    if (target.startsWith('#')) return headings.has(target.slice(1)) ? [] : [target]
    return existsSync(path.join(repository, path.dirname(page), decodeURI(target).replace(/#.*$/, ''))) ? [] : [target]
  })
}

/** As GitHub makes them: small letters, no punctuation, hyphens for spaces. */
const anchorOf = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')

describe('the links of', () => {
  it.each(pages)('%s lead somewhere', (page) => {
    expect(brokenLinks(page)).toEqual([])
  })
})
