import { chromium, type Browser } from 'playwright-core'

/**
 * The system's Chromium, cut off from the network: a page that asks another machine for anything finds nobody there.
 * `npm run test:browser` looks for the browser, installs it where it may, and says in CHROMIUM_PATH where it is.
 */
const DEBIAN = '/usr/bin/chromium'

const FLAGS = [
  '--no-sandbox', // a container's root has no other way
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
]

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? DEBIAN, headless: true, args: FLAGS })
