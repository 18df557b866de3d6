// A browser has no scanner of WeChat. In the preview the phone stands on a desk beside another phone
// and a poster: the desk is asked what this one is held in front of. Alone in a browser a person
// types or pastes the code.
import type { Scanned } from './scan'
import { askDesk, framed } from './desk.h5'

export async function scan(): Promise<Scanned | null> {
  // `prompt` blocks and is plain, but it is the browser's own way to ask for one line.
  const text = framed() ? await askDesk({ type: 'linban:scan' }, 'linban:scanned', 'linban:scan-cancelled') : window.prompt('扫不了码，请输入或粘贴码的内容')
  return text === null || text.trim() === '' ? null : kindOf(text.trim())
}

/** A printed mini-program code carries a page's path; every other code its text. */
function kindOf(text: string): Scanned {
  return /^\/?(pages|packages)\/[\w/-]+(\?|$)/.test(text) ? { kind: 'page', path: text } : { kind: 'text', text }
}
