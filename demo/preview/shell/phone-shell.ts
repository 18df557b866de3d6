import type { FromPhone, ToPhone } from '../desk/phones/letters'

/*
 * Runs in every phone of the preview, before the product's code. It tells the desk at which page the phone is, and reloads in
 * place when the desk asks: what WeChat's frame does around a mini-program. Opened in a tab of its own it does nothing.
 */

function tell(): void {
  const letter: FromPhone = { type: 'linban:at', path: location.hash.replace(/^#\/*/, '') }
  window.parent.postMessage(letter, '*')
}

function tellAfter(name: 'pushState' | 'replaceState'): void {
  const original = history[name].bind(history)
  history[name] = (...change) => {
    original(...change)
    tell()
  }
}

if (window.parent !== window) {
  // Taro's router changes the hash by pushState, which raises no event.
  tellAfter('pushState')
  tellAfter('replaceState')
  window.addEventListener('hashchange', tell)
  window.addEventListener('popstate', tell)
  window.addEventListener('message', (event: MessageEvent<ToPhone | null>) => {
    if (event.source === window.parent && event.data?.type === 'linban:reload') location.reload()
  })
  tell()
}
