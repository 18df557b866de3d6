import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { SAME_TAP } from '../../../src/components/use-guarded-tap'
import { readCode } from './read-code'
import { keepScreen } from './screens'

/** What a hand takes between two touches: within SAME_TAP the product takes the second for a trembling finger's. */
const HAND = SAME_TAP + 100

/**
 * One person's phone: the H5 build at the address of that person, driven by what can be seen and touched. Pages that
 * lie below the present one stay in the document, so everything here looks for what is visible. Whatever is waited for
 * is waited for by its words; the only pause is that of the hand.
 */
export class Phone {
  private touched = 0

  constructor(readonly page: Page, private readonly who: string, private readonly origin: string) {}

  /** Opens a page by its address, as a message or a card would: `pages/home/index`. The program starts anew. */
  async open(path = 'pages/home/index'): Promise<void> {
    // Another hash alone would not load anything; the phone's clock and its programs begin with a load.
    await this.page.goto('about:blank')
    await this.page.goto(`${this.origin}/#/${path}`)
  }

  /** Waits until these words are on the screen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.visible(this.page.getByText(words)).first().waitFor().catch((error: Error) => this.lost(error))
  }

  /** Waits until these words are no longer on the screen. */
  async seesNoMore(words: string | RegExp): Promise<void> {
    await this.visible(this.page.getByText(words)).first().waitFor({ state: 'hidden' }).catch((error: Error) => this.lost(error))
  }

  /** Waits until this stands in a field. */
  async reads(id: string, value: string): Promise<void> {
    await this.page.waitForFunction(([field, wanted]) => document.querySelector<HTMLInputElement>(`#${field} input`)?.value === wanted, [id, value])
      .catch((error: Error) => this.lost(error))
  }

  /** Touches the one thing on the screen that reads exactly so. */
  async tap(words: string | RegExp): Promise<void> {
    await this.touch(this.visible(this.page.getByText(words, { exact: true })))
  }

  async tapId(id: string): Promise<void> {
    await this.touch(this.byId(id))
  }

  /** Two taps as fast as a trembling finger makes them. */
  async tapTwice(id: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(id)
    await this.page.touchscreen.tap(x + width / 2, y + height / 2)
    await this.page.touchscreen.tap(x + width / 2, y + height / 2)
  }

  /** Touches a tab of the bar at the bottom. */
  async tapTab(words: string): Promise<void> {
    await this.touch(this.page.locator('.weui-tabbar__item').filter({ hasText: words }))
  }

  async type(id: string, text: string): Promise<void> {
    await this.byId(id).locator('input, textarea').fill(text)
  }

  /** What the next "scan" will find: alone in a browser the person is asked for the code. */
  scansNext(code: string): void {
    this.page.once('dialog', (dialog) => void dialog.accept(code))
  }

  /** Reads the code on this screen from its pixels. */
  async codeOnScreen(): Promise<string> {
    return readCode(await this.visible(this.page.locator('.qr-code')).screenshot())
  }

  shot(name: string): Promise<void> {
    return keepScreen(this.page, name)
  }

  byId(id: string): Locator {
    return this.visible(this.page.locator(`[id="${id}"]`))
  }

  private async touch(what: Locator): Promise<void> {
    await wait(Math.max(0, this.touched + HAND - performance.now()))
    await what.tap().catch((error: Error) => this.lost(error))
    this.touched = performance.now()
  }

  /** Says what the person has before them instead. */
  private async lost(error: Error): Promise<never> {
    await keepScreen(this.page, `lost-${this.who}`)
    const words = await this.visible(this.page.locator('.lb-screen')).allInnerTexts()
    throw new Error(`${this.who}: ${error.message}\nThe screen reads:\n${words.join('\n')}`)
  }

  private visible(found: Locator): Locator {
    return found.filter({ visible: true })
  }

  private async boxOf(id: string) {
    await this.byId(id).scrollIntoViewIfNeeded()
    const box = await this.byId(id).boundingBox()
    if (box === null) throw new Error(`${id} has no place on the screen`)
    return box
  }
}
