import type { Page } from 'playwright-core'

/** Puts down whatever should not happen in a page: uncaught errors, words in red, requests to other machines. */
export function watch(page: Page, who: string, problems: string[]): void {
  const note = (what: string) => problems.push(`${who}: ${what}`)
  page.on('pageerror', (error) => note(error.stack ?? error.message))
  page.on('crash', () => note('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  page.on('request', (request) => {
    if (!isOurs(request.url())) note(`asked ${request.url()}`)
  })
}

/** This machine, and addresses that carry their content with them. */
function isOurs(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol !== 'http:' ? ['data:', 'blob:', 'about:'].includes(protocol) : hostname === '127.0.0.1' || hostname.endsWith('localhost')
}
