import type { FromPhone, ToPhone } from '../desk/phones/letters'
import { dateAhead } from './date-ahead'

/*
 * Runs in every phone of the preview, before the product's code, and plays what is around a mini-program: the phone's clock,
 * which goes with the cloud's, and WeChat's frame, which knows at which page the phone is and can reload it in place.
 */

const ahead = Number(document.currentScript?.dataset['ahead'] ?? 0)
if (ahead !== 0) window.Date = dateAhead(Date, ahead)

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
