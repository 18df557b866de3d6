/**
 * The browser tests and screenshots need a Chromium and a font with Chinese glyphs; without the font every page is a
 * row of boxes and no test would notice. Where we may (root, apt-get) we install them, elsewhere we say what is missing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { runQuietly, stage } from './stage.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser to use, or undefined. CHROMIUM_PATH goes first. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  return [...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []), ...places].find((place) => existsSync(place))
}

/** Makes sure that both are there and sets CHROMIUM_PATH for the tests. Throws an Error whose message is for people. */
export async function ensureBrowser() {
  const missing = missingPackages()
  if (missing.length > 0) await installMissing(missing)
  process.env.CHROMIUM_PATH = findChromium()
  console.log(`✓ browser: ${process.env.CHROMIUM_PATH}`)
}

function missingPackages() {
  return [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
}

/** Only Linux comes without one; fontconfig's list is the measure there. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

async function installMissing(missing) {
  const wanted = missing.join(' and ')
  const advice = `The browser tests need ${wanted}: install with "sudo apt-get install ${missing.join(' ')}"`
    + ' or your system\'s own tool, or point CHROMIUM_PATH at a Chromium or Chrome.'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(advice)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await stage(`installing ${wanted} by apt-get`, async () => {
    await runQuietly('apt-get', ['update'], advice, options)
    await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...missing], advice, options)
  })
  if (missingPackages().length > 0) throw new Error(advice)
}
