// How the H5 build talks with the preview's desk around it. The desk is the parent window; it may
// have another origin (each person has an address of its own), so every message is checked by its
// source, not its origin. Codes on the screen are the only thing that is told.

interface DeskMessage {
  type: string
  text?: string
}

export const framed = (): boolean => window.parent !== window

export const tellDesk = (message: object): void => window.parent.postMessage(message, '*')

/** Sends a question and resolves with the `text` of the answer, or null when it was cancelled. */
export function askDesk(question: DeskMessage, answered: string, cancelled: string): Promise<string | null> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<DeskMessage>) => {
      if (event.source !== window.parent || ![answered, cancelled].includes(event.data?.type)) return
      window.removeEventListener('message', hear)
      resolve(event.data.type === answered ? (event.data.text ?? null) : null)
    }
    window.addEventListener('message', hear)
    tellDesk(question)
  })
}

/** Answers the desk's question which codes can be seen on this phone, so that the other one can scan them. */
export function showCodesToDesk(): void {
  window.addEventListener('message', (event: MessageEvent<DeskMessage>) => {
    if (event.source !== window.parent || event.data?.type !== 'linban:show-code') return
    tellDesk({ type: 'linban:code', images: visibleCodes() })
  })
}

function visibleCodes(): string[] {
  const images = [...document.querySelectorAll<HTMLImageElement>('.qr-code img, img.qr-code')]
  return images.filter((image) => image.getClientRects().length > 0).map((image) => image.src)
}
