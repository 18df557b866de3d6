import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { Side } from '../../../demo/preview/desk/types'
import { keepScreen } from './screens'

const WORD: Record<Side, string> = { left: '左边', right: '右边' }

/** The desk with its two phones, used with a mouse. */
export class Desk {
  constructor(readonly page: Page) {}

  /** What is on the glass of a phone. */
  glass(side: Side): FrameLocator {
    return this.phone(side).frameLocator('iframe')
  }

  /** Waits until these words are on a phone's screen. */
  async sees(side: Side, words: string | RegExp): Promise<void> {
    await this.or(this.glass(side).getByText(words).filter({ visible: true }).first().waitFor())
  }

  async click(side: Side, words: string | RegExp): Promise<void> {
    await this.or(this.glass(side).getByText(words, { exact: true }).filter({ visible: true }).click())
  }

  async clickId(side: Side, id: string): Promise<void> {
    await this.or(this.glass(side).locator(`[id="${id}"]`).filter({ visible: true }).click())
  }

  /** Gives a phone to somebody else, by the switch above it. */
  async handTo(side: Side, name: string): Promise<void> {
    await this.phone(side).getByRole('button', { name: /换人$/ }).click()
    await this.page.getByRole('searchbox', { name: '找人' }).fill(name)
    await this.page.getByRole('dialog').getByRole('button', { name }).click()
    await this.sees(side, name)
  }

  /** The sheet that asks what this phone is held in front of. */
  finder(side: Side): Locator {
    return this.phone(side).getByRole('dialog', { name: '扫一扫' })
  }

  shot(name: string): Promise<void> {
    return keepScreen(this.page, name)
  }

  private phone(side: Side): Locator {
    return this.page.getByRole('region', { name: `${WORD[side]}的手机` })
  }

  /** Keeps what was on the desk instead of what was looked for. */
  private async or(found: Promise<void>): Promise<void> {
    await found.catch(async (error: Error) => {
      await keepScreen(this.page, 'lost-desk')
      throw error
    })
  }
}
