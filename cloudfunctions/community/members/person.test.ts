import { createDecipheriv, createHash } from 'node:crypto'
import { personOf, sealField } from './person'

process.env.SECRET_FIELDS = 'fields secret of this test'
process.env.SECRET_SEAL = 'seal secret of this test'

function open(sealed: string, owner: string): string {
  const [, iv = '', text = '', tag = ''] = sealed.split('.')
  const key = createHash('sha256').update('fields secret of this test').digest()
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
  decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}

const facts = { sex: '女', phone: '100 1234-5678', partyUnit: '', bindCode: '4K7P9X' }

describe('personal data at rest', () => {
  it('keeps a telephone number that only its owner’s field opens', () => {
    const sealed = sealField('10012345678', 'c:R1')
    expect(open(sealed, 'c:R1')).toBe('10012345678')
    expect(() => open(sealed, 'c:R2')).toThrow()
  })

  it('never writes the same number the same way twice, but hashes it alike', () => {
    const [one, two] = [personOf('c', 'R1', facts), personOf('c', 'R2', { ...facts, phone: '10012345678' })]
    expect(one.phoneSealed).not.toBe(two.phoneSealed)
    expect(one.phoneHash).toBe(two.phoneHash)
  })

  it('holds neither number nor code in the clear', () => {
    const stored = JSON.stringify(personOf('c', 'R1', facts))
    expect(stored).not.toMatch(/12345678|4K7P9X/)
  })

  it('leaves out what a person does not have', () => {
    expect(personOf('c', 'R1', { ...facts, phone: '', bindCode: '' })).toMatchObject({ phoneSealed: null, phoneHash: null, bindSeal: null })
  })
})
