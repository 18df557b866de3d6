import { askDesk, showCodesToDesk } from './desk.h5'
import { scan } from './scan.h5'

/** In jsdom the page is its own parent; giving it another one puts it onto the desk. */
const desk = { postMessage: jest.fn() }
const parent = Object.getOwnPropertyDescriptor(window, 'parent')

beforeAll(() => Object.defineProperty(window, 'parent', { configurable: true, value: desk }))
afterAll(() => Object.defineProperty(window, 'parent', parent ?? { value: window }))
beforeEach(() => desk.postMessage.mockClear())

const say = (data: object, source: unknown = desk) => window.dispatchEvent(new MessageEvent('message', { data, source: source as Window }))

describe('the phone on the preview desk', () => {
  it('resolves a scan with what the desk held in front of it', async () => {
    const scanned = scan()
    expect(desk.postMessage).toHaveBeenCalledWith({ type: 'linban:scan' }, '*')
    say({ type: 'linban:scanned', text: 'T.abc' })
    expect(await scanned).toEqual({ kind: 'text', text: 'T.abc' })
  })

  it('takes a page path as a printed mini-program code', async () => {
    const scanned = scan()
    say({ type: 'linban:scanned', text: 'packages/shifts/scan/index?scene=s1' })
    expect(await scanned).toEqual({ kind: 'page', path: 'packages/shifts/scan/index?scene=s1' })
  })

  it('resolves with nothing when the person goes back', async () => {
    const scanned = scan()
    say({ type: 'linban:scan-cancelled' })
    expect(await scanned).toBeNull()
  })

  it('believes nobody but the desk', async () => {
    const answered = askDesk({ type: 'q' }, 'a', 'c')
    say({ type: 'a', text: 'forged' }, window)
    say({ type: 'a', text: 'true' })
    expect(await answered).toBe('true')
  })

  it('tells which codes can be seen on it', () => {
    document.body.innerHTML = '<div class="qr-code"><img src="data:seen"></div><div class="qr-code"><img src="data:hidden"></div><img src="data:other">'
    const rectangles = jest.spyOn(HTMLImageElement.prototype, 'getClientRects')
    rectangles.mockImplementation(function (this: HTMLImageElement) {
      return (this.src === 'data:hidden' ? [] : [{}]) as unknown as DOMRectList
    })
    showCodesToDesk()
    say({ type: 'linban:show-code' })
    expect(desk.postMessage).toHaveBeenCalledWith({ type: 'linban:code', images: ['data:seen'] }, '*')
    rectangles.mockRestore()
  })
})
