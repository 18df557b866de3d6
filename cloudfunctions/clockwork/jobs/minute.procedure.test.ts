import { control, newRequestId, url } from '../../../tests/support/client'
import { newCommunity } from '../../../tests/support/community'

describe('the minute', () => {
  it('sends what nobody nudged for', async () => {
    const { resident, gridWorker } = await newCommunity({ volunteers: 0 })
    await gridWorker.does('notice.publish', { title: '按时', body: '钟会送到。', audience: { kind: 'all' }, needsAcknowledgement: false, expected: 48 })
    const titles = async () => (await resident.does('inbox.list', {})).items.map(({ title }) => title)
    for (let minute = 0; minute < 60 && !(await titles()).includes('按时'); minute += 1) {
      await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
    }
    expect(await titles()).toEqual(['按时'])
  })

  it('cannot be called by anybody who says so', async () => {
    const response = await fetch(`${url()}/functions/clockwork`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-openid': `forger-${newRequestId().slice(0, 8)}` },
      body: JSON.stringify({ Type: 'Timer', TriggerName: 'minute', Time: '2026-11-23T00:00:00Z', Message: '' }),
    })
    expect(await response.json()).toMatchObject({ result: { ok: false, error: { code: 'FORBIDDEN' } } })
  })
})
