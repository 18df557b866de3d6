import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

/**
 * What a person saw, kept as `.cache/screens/<name>.png`. With KEEP_SCREENS=1 those that the documents show go to
 * `docs/screens/` as well.
 */
const root = path.resolve(__dirname, '..', '..', '..')
const kept = path.join(root, '.cache', 'screens')
const shown = path.join(root, 'docs', 'screens')

/** The screenshots that the documents show. */
const SHOWN = [
  'desk', 'elder-home', 'step-1-ask', 'step-2-plan', 'step-3-asked', 'step-4-sign-up', 'step-5-scan', 'step-6-thanks',
  'step-7-points', 'step-8-redeem', 'step-9-reach',
]

export async function keepScreen(page: Page, name: string): Promise<void> {
  const folders = process.env.KEEP_SCREENS === '1' && SHOWN.includes(name) ? [kept, shown] : [kept]
  for (const folder of folders) {
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  }
}
