import type { Browser, BrowserContext, Page } from 'playwright-core'
import { url } from '../../support/client'
import { startChromium } from './chromium'
import { Phone } from './phone'
import { watch } from './watch'

/** Longer than a busy machine needs for anything; nobody waits for it but a test that fails. */
const PATIENCE = 45_000

/** Everybody's phone in one browser, and what went wrong on any of them. */
export interface Phones {
  /** The phone of the person with this openid; the same one each time. */
  of(openid: string): Promise<Phone>
  /** A window on a computer: the desk. */
  window(width: number, height: number): Promise<Page>
  /** A test expects none. */
  problems(): string[]
  close(): Promise<void>
}

export async function openPhones(): Promise<Phones> {
  const browser = await startChromium()
  const problems: string[] = []
  const hands = await browser.newContext({ ...home, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true })
  const phones = new Map<string, Phone>()
  return {
    async of(openid) {
      const known = phones.get(openid)
      if (known) return known
      const phone = new Phone(await newPage(hands, openid, problems), openid, originOf(openid))
      phones.set(openid, phone)
      return phone
    },
    window: async (width, height) => newPage(await desktop(browser, width, height), 'the desk', problems),
    problems: () => [...problems],
    close: () => browser.close(),
  }
}

const home = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

const desktop = (browser: Browser, width: number, height: number): Promise<BrowserContext> =>
  browser.newContext({ ...home, viewport: { width, height } })

async function newPage(context: BrowserContext, who: string, problems: string[]): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  watch(page, who, problems)
  return page
}

/** `http://<openid>.localhost:PORT`: the name in the address is who one is. */
export const originOf = (openid: string): string => url().replace('//127.0.0.1', `//${openid}.localhost`)
