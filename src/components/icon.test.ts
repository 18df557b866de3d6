import { readFileSync } from 'node:fs'
import path from 'node:path'
import { iconNames } from './icon'

it('draws exactly the icons that have a name', () => {
  const sheet = readFileSync(path.join(__dirname, '..', 'styles', 'icons.scss'), 'utf8')
  const drawn = [...sheet.matchAll(/^ {2}([a-z-]+): "</gm)].map(([, name]) => name)
  expect(drawn).toEqual([...iconNames])
})
