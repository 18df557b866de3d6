import { buildCheck, NEEDED, sendingCheck, settingsCheck, templatesCheck } from './findings'

const build = { buildId: 'b1', configured: ['SECRET_SEAL', 'TPL_SHIFT', 'TPL_NEED', 'TPL_NOTICE', 'TPL_ORDER'] }

describe('the doctor', () => {
  it('is content with functions that were released together', () => {
    expect(buildCheck('community', build, 'b1')).toMatchObject({ ok: true })
  })

  it('names a function that was left behind or does not answer', () => {
    expect(buildCheck('community', build, 'b2')).toEqual({ name: 'function community', ok: false, detail: 'build b1, but clockwork is b2: deploy all functions together' })
    expect(buildCheck('volunteering', null, 'b2')).toEqual({ name: 'function volunteering', ok: false, detail: 'does not answer' })
  })

  it('names each setting that a function lacks', () => {
    expect(settingsCheck('volunteering', build)).toMatchObject({ ok: true })
    expect(settingsCheck('community', build)).toMatchObject({ ok: false, detail: 'missing SECRET_FIELDS, SETUP_CODE' })
    expect(settingsCheck('community', null)).toMatchObject({ ok: false, detail: `missing ${NEEDED.community.join(', ')}` })
  })

  it('says which messages will reach the inbox only', () => {
    expect(templatesCheck([build, build])).toMatchObject({ ok: true })
    expect(templatesCheck([build, { ...build, configured: ['TPL_SHIFT', 'TPL_NEED'] }])).toMatchObject({
      ok: false,
      detail: 'missing TPL_NOTICE, TPL_ORDER: those messages reach the inbox only',
    })
  })

  it('reads the permission to send off the refusal of a message to nobody', () => {
    expect([40003, -604101, 43101, undefined].map((code) => sendingCheck(code).ok)).toEqual([true, false, false, false])
    expect(sendingCheck(-604101).detail).toContain('config.json')
    expect([43101, undefined].map((code) => sendingCheck(code).detail)).toEqual(['unexpected answer 43101', 'unexpected answer without a code'])
  })
})
