// Draws the tab-bar icons (81 × 81 px, under WeChat's 40 KB) from line paths on a 24 grid into
// src/assets. The tab bar takes bitmaps only. Run it by hand after changing a path:
//   npx tsx config/taro/draw-tab-icons.ts      (CHROMIUM names another browser binary)
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { source } from './shared'

const size = 81
const colours = { '': '#5f6b66', '-on': '#14735f' }
const shapes = {
  home: '<path d="M4 10.8 12 4.2l8 6.6V18.5A1.5 1.5 0 0 1 18.5 20h-13A1.5 1.5 0 0 1 4 18.5Z"/><path d="M12 16.6c-1.9-1.2-3-2.3-3-3.7 0-1 .75-1.75 1.6-1.75.6 0 1.1.3 1.4.85.3-.55.8-.85 1.4-.85.85 0 1.6.75 1.6 1.75 0 1.4-1.1 2.5-3 3.7Z"/>',
  shifts: '<rect x="4" y="5.2" width="16" height="14.8" rx="2.2"/><path d="M8 3.4v3.4M16 3.4v3.4M4 9.8h16M8.8 14.8l2.2 2.2 4.2-4.2"/>',
  inbox: '<path d="M6 16.8V11a6 6 0 0 1 12 0v5.8l1.4 1.6H4.6Z"/><path d="M10 20.6h4M12 5V3.4"/>',
  me: '<circle cx="12" cy="8.2" r="4.2"/><path d="M4.4 20.2c.6-4 3.7-6 7.6-6s7 2 7.6 6Z"/>',
}

const svg = (shape: string, colour: string, on: boolean) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="${colour}" fill-opacity="${on ? 0.16 : 0}"
    stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  for (const [name, shape] of Object.entries(shapes)) {
    for (const [suffix, colour] of Object.entries(colours)) {
      await page.setContent(`<body style="margin:0">${svg(shape, colour, suffix === '-on')}</body>`)
      writeFileSync(path.join(source, 'assets', `tab-${name}${suffix}.png`), await page.screenshot({ omitBackground: true }))
    }
  }
  await browser.close()
}

void main()
