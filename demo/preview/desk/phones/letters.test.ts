import { originOf, personAt, readLetter } from './letters'

describe('whose letter it is', () => {
  it('is told by the origin, with the port of the desk', () => {
    expect(personAt('http://demo-li-guilan.localhost:8787', '8787')).toBe('demo-li-guilan')
    expect(personAt(originOf('demo-li-guilan', ''), '')).toBe('demo-li-guilan')
  })

  it.each([
    'http://demo-li-guilan.localhost:8788',
    'http://demo-li-guilan.localhost',
    'https://demo-li-guilan.localhost:8787',
    'http://demo-li-guilan.localhost.evil.example:8787',
    'http://evil.example/?http://demo-li-guilan.localhost:8787',
    'http://a.demo-li-guilan.localhost:8787',
    'http://localhost:8787',
    'http://127.0.0.1:8787',
    'null',
  ])('is nobody\'s at %s', (origin) => {
    expect(personAt(origin, '8787')).toBeNull()
  })
})

describe('a letter from a phone', () => {
  it('is read for each thing that a phone may say, without what it adds', () => {
    expect(readLetter({ type: 'linban:scan', extra: 1 })).toEqual({ type: 'linban:scan' })
    expect(readLetter({ type: 'linban:at', path: 'pages/home/index' })).toEqual({ type: 'linban:at', path: 'pages/home/index' })
    expect(readLetter({ type: 'linban:share', title: '停水', path: '/p' })).toEqual({ type: 'linban:share', title: '停水', path: '/p' })
    expect(readLetter({ type: 'linban:poster', title: '换灯', imageBase64: 'iVBORw0KGgoAAAA=' }))
      .toEqual({ type: 'linban:poster', title: '换灯', imageBase64: 'iVBORw0KGgoAAAA=' })
  })

  it('is no letter when a field is missing, of another kind or without measure', () => {
    for (const data of [
      null, 'linban:scan', {}, { type: 'linban:unknown' }, { type: 'linban:share', title: '停水' }, { type: 'linban:share', title: 1, path: '/p' },
      { type: 'linban:at', path: 'x'.repeat(501) }, { type: 'linban:poster', title: '换灯', imageBase64: 'PHN2Zz4=' },
      { type: 'linban:poster', title: '换灯', imageBase64: 'iVBORw0KGgo" onload="x' },
    ]) expect(readLetter(data)).toBeNull()
  })

  it('names only codes that carry their own pixels', () => {
    const images = ['data:image/svg+xml,x', 'http://evil.example/x.png', 7, 'data:text/html,x']
    expect(readLetter({ type: 'linban:code', images })).toEqual({ type: 'linban:code', images: ['data:image/svg+xml,x'] })
    expect(readLetter({ type: 'linban:code' })).toEqual({ type: 'linban:code', images: [] })
  })
})
